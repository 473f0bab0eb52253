using System.Collections.Frozen;
using Dragoman.Events;
using Dragoman.Lexicons;

namespace Dragoman.Claims;

/// <summary>What kind of attack a means makes of an act: of "a shell killed three" shelling, of "F-16s struck the base" an air strike.</summary>
internal static class Means
{
    /// <summary>Nouns that are no triggers by themselves.</summary>
    private static readonly FrozenDictionary<string, string> OfNouns = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["shell"] = "shelling",
        ["howitzer"] = "shelling",
        ["shrapnel"] = "shelling",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Letters before the number of a type of aircraft: "F-16", "MiG-29", "Mi-8".</summary>
    private static readonly FrozenSet<string> Types = new[]
    {
        "F", "FA", "A", "AC", "AH", "UH", "CH", "MH", "B", "C", "MQ", "RQ", "TB", "MiG", "Mig", "MIG", "Su", "SU", "Mi", "MI", "Ka", "KA", "Tu", "TU", "Il", "IL", "An", "AN", "Yak", "L", "J", "JF", "JH", "Sukhoi", "Antonov", "Mirage",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The class of a means that people are killed or things are destroyed by from afar; null for any other word.</summary>
    public static string? ClassOf(Scene scene, Lexicon lexicon, int token)
    {
        string? found = null;
        var longest = 0;
        foreach (var (trigger, form) in lexicon.Triggers.WithHead(scene.View[token]))
            if (trigger.Pos is TriggerPos.Noun && form.Length > longest && Stands(scene, form, token) && IsRemote(trigger.Class, lexicon)) (found, longest) = (trigger.Class, form.Length);
        if (longest > 1) return found;
        found = OfNouns.TryGetValue(scene.View[token], out var named) ? named : found ?? (IsAircraft(scene, lexicon, token) ? "air-strike" : null);
        return found is not null && lexicon.Events.Contains(found) ? found : null;
    }

    public static bool IsRemote(string eventClass, Lexicon lexicon) => lexicon.Events.TypesOf(eventClass).Any(type => type.Acled?.EventType is "Explosions/Remote violence");

    private static bool Stands(Scene scene, TriggerForm form, int token)
    {
        var first = token - form.HeadAt;
        if (first < 0 || first + form.Lemmas.Length > scene.View.Count) return false;
        for (var i = 0; i < form.Lemmas.Length; i++)
            if (form.Lemmas[i] != scene.View[first + i]) return false;
        return true;
    }

    private static bool IsAircraft(Scene scene, Lexicon lexicon, int token)
    {
        if (lexicon.Nouns.TryFind(token, scene.View.Keys, out var noun, out _)) return (noun & NounClass.Aircraft) != 0 && (noun & (NounClass.Elsewhere | NounClass.Event)) == 0;
        var number = scene[token].Form is [>= '0' and <= '9', ..] ? token : token + 2;
        return number >= 2 && number < scene.View.Count && scene[number - 1].Form is "-" && scene[number].Form is [>= '0' and <= '9', ..] && Types.Contains(scene[number - 2].Form);
    }
}
