namespace Dragoman.Tests.Events;

/// <summary>Lemmas of the regular words and of the irregular ones that the tests use.</summary>
internal static class LemmaGuess
{
    private static readonly Dictionary<string, string> Irregular = new(StringComparer.Ordinal)
    {
        ["were"] = "be",
        ["was"] = "be",
        ["is"] = "be",
        ["are"] = "be",
        ["been"] = "be",
        ["being"] = "be",
        ["has"] = "have",
        ["had"] = "have",
        ["did"] = "do",
        ["does"] = "do",
        ["said"] = "say",
        ["took"] = "take",
        ["taken"] = "take",
        ["taking"] = "take",
        ["shot"] = "shoot",
        ["men"] = "man",
        ["gunmen"] = "gunman",
        ["met"] = "meet",
        ["withdrew"] = "withdraw",
        ["withdrawn"] = "withdraw",
        ["led"] = "lead",
        ["left"] = "leave",
        ["held"] = "hold",
        ["came"] = "come",
        ["lost"] = "lose",
        ["began"] = "begin",
        ["told"] = "tell",
        ["fell"] = "fall",
        ["n't"] = "not",
        ["women"] = "woman",
        ["families"] = "family",
        ["armies"] = "army",
        ["bodies"] = "body",
        ["cities"] = "city",
        ["ministries"] = "ministry",
        ["making"] = "make",
        ["made"] = "make",
        ["waging"] = "wage",
        ["waged"] = "wage",
        ["managed"] = "manage",
        ["repelled"] = "repel",
        ["added"] = "add",
        ["quoted"] = "quote",
        ["witnesses"] = "witness",
        ["losing"] = "lose",
        ["dying"] = "die",
        ["died"] = "die",
    };

    public static string Of(string form, string tag)
    {
        if (tag is "NNP") return form;
        var lower = form.ToLowerInvariant();
        if (Irregular.TryGetValue(lower, out var lemma)) return lemma;
        return tag switch
        {
            "NNS" or "VBZ" when lower.EndsWith('s') && lower is not ("troops" or "forces") => Unended(lower, "s"),
            "NNS" when lower is "forces" => "force",
            "VBD" or "VBN" when lower.EndsWith("ied", StringComparison.Ordinal) => lower[..^3] + "y",
            "VBD" or "VBN" when lower.EndsWith("ed", StringComparison.Ordinal) => Stem(lower[..^2]),
            "VBG" => Stem(lower[..^3]),
            _ => lower,
        };
    }

    private static string Unended(string form, string ending) =>
        form.EndsWith("ies", StringComparison.Ordinal) ? form[..^3] + "y"
        : form.EndsWith("shes", StringComparison.Ordinal) || form.EndsWith("ches", StringComparison.Ordinal) ? form[..^2]
        : form[..^ending.Length];

    private static string Stem(string stem) => stem switch
    {
        [.., 'l', 'l'] or [.., 's', 's'] => stem,
        [.., var a, var b] when a == b => stem[..^1],
        [.., 'c'] or [.., 's'] or [.., 'z'] or [.., 'v'] or [.., 'u'] or [.., 'd', 'g'] => stem + "e",
        [.., 'u', 'r'] or [.., 'p', 'a', 'r'] or [.., 'e', 'r', 'a', 't'] or [.., 'u', 't', 'e', 'r'] or [.., 'i', 't', 'e'] => stem.EndsWith('e') ? stem : stem + "e",
        _ => stem,
    };
}
