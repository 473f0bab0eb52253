using System.Collections.Immutable;
using System.Globalization;

namespace Dragoman.Evaluation.Muc;

/// <summary>
/// What one fill of an answer is worth against one of the key: 1, .5 or 0, by the scoring guidelines of MUC-4 (version 7). Where these ask a
/// person, rules that never see the report stand in: a phrase is right with the key's words and head, and half right with its head or part of its name.
/// </summary>
public static class MucFills
{
    public static double Score(int slot, MucFill answer, MucFill key) => slot switch
    {
        MucSlots.Date => Best(answer.Values, key.Values, MucDates.Score),
        MucSlots.Place => Best(answer.Values, key.Values, MucPlaces.Score),
        _ when MucSlots.IsText(slot) => Text(slot, answer, key),
        _ when MucSlots.IsNumber(slot) => Referring(Best(answer.Values, key.Values, Number), answer, key),
        _ => Referring(Best(answer.Values, key.Values, (one, other) => Set(slot, one, other)), answer, key),
    };

    private static double Best(ImmutableArray<string> answers, ImmutableArray<string> keys, Func<string, string, double> score) =>
        answers.SelectMany(_ => keys, score).DefaultIfEmpty(0).Max();

    private static double Text(int slot, MucFill answer, MucFill key)
    {
        var best = Best(answer.Values, key.Values, MucPhrases.Score);
        return slot is MucSlots.Description ? Referring(best, answer, key) : best;
    }

    /// <summary>A right value about the wrong thing is half right; "-" stands for nothing that has a name.</summary>
    private static double Referring(double score, MucFill answer, MucFill key) =>
        score < 1 || key.References.IsEmpty && answer.References.IsEmpty || SameReference(answer.References, key.References) ? score : 0.5;

    private static bool SameReference(ImmutableArray<string> answers, ImmutableArray<string> keys) =>
        (keys.IsEmpty || keys.Contains("-")) && (answers.IsEmpty || answers.Contains("-")) || Best(answers, keys, MucPhrases.Score) > 0;

    private static double Set(int slot, string answer, string key) => answer == key ? 1 : IsNear(slot, answer, key) ? 0.5 : 0;

    private static bool IsNear(int slot, string answer, string key) => (slot, answer, key) switch
    {
        (MucSlots.Type, "ATTACK", _) => true,
        (MucSlots.InstrumentType, _, _) => MucInstruments.IsAbove(answer, key),
        (MucSlots.Confidence, "SUSPECTED OR ACCUSED", "SUSPECTED OR ACCUSED BY AUTHORITIES") => true,
        (MucSlots.ObjectType, "POLITICAL FIGURE OFFICE OR RESIDENCE", "GOVERNMENT OFFICE OR RESIDENCE") => true,
        (MucSlots.ObjectEffect, "DESTROYED", "SOME DAMAGE") => true,
        (MucSlots.VictimType, "GOVERNMENT OFFICIAL", "FORMER GOVERNMENT OFFICIAL") or (MucSlots.VictimType, "ACTIVE MILITARY", "FORMER ACTIVE MILITARY") or (MucSlots.VictimType, "POLITICAL FIGURE", "GOVERNMENT OFFICIAL") => true,
        (MucSlots.VictimEffect, "NO INJURY" or "NO DEATH", "NO INJURY OR DEATH") => true,
        _ => false,
    };

    /// <summary>"7" is half of "5 - 7" and of "~7".</summary>
    private static double Number(string answer, string key)
    {
        var (one, other) = (Plain(answer), Plain(key));
        if (one == other) return 1;
        return int.TryParse(one, NumberStyles.None, CultureInfo.InvariantCulture, out _) && (other == "~" + one || other.Split('-').Contains(one)) ? 0.5 : 0;
    }

    private static string Plain(string number) => number.Replace(" ", "", StringComparison.Ordinal);
}
