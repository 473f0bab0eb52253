using Dragoman.Quantities;
using Dragoman.Syntax;

namespace Dragoman.Times;

internal enum Tense : byte
{
    Unknown,
    Past,
    Future,
}

internal static class Tenses
{
    // Farther away is another clause; and a table of dates must not cost its square.
    private const int Reach = 50;

    private static readonly Vocabulary Will = new("will 'll shall wo would");

    private static readonly Vocabulary Intentions = new("plan plans planned scheduled expected due set going vowed pledged intends "
        + "intend intended agreed slated poised promised urged");

    private static readonly Vocabulary Present = new("is are be being may can could should might must");

    private static readonly Vocabulary Past = new("was were had did");

    private static readonly Vocabulary Finite = new("VBD VBZ VBP MD");

    /// <summary>Of the verb that governs the token; in a flat parse, of the nearest one before it, else of the first after it.</summary>
    public static Tense At(Parse parse, int token)
    {
        var verb = VerbAbove(parse[token]);
        return verb.IsNone ? ByOrder(parse, token) : IsFuture(verb) ? Tense.Future : IsPast(verb) ? Tense.Past : Tense.Unknown;
    }

    private static Word VerbAbove(Word word)
    {
        // A flat parse has relations "dep" only: nothing is to be learned by climbing.
        for (var steps = 0; !word.IsRoot && word.Relation is not Relation.Dep && steps < 40; steps++)
        {
            word = word.Head;
            if (word.Upos is Upos.Verb)
                return word;
        }
        return default;
    }

    private static bool IsFuture(Word verb)
    {
        var hasTo = false;
        foreach (var child in verb.Children)
        {
            if (child.Relation is Relation.Aux && Will.Contains(child.Form))
                return true;
            hasTo |= child.Form == "to" && child.Relation is Relation.Mark;
        }
        return (hasTo && !verb.IsRoot && Intentions.Contains(verb.Head.Form)) || IsArranged(verb);
    }

    /// <summary>"is expected in Ankara on Tuesday", "is scheduled for Monday"</summary>
    private static bool IsArranged(Word verb) => verb.Form is "expected" or "scheduled" or "due" or "slated" or "planned" && HasAuxiliary(verb, Present);

    /// <summary>"attacked", "was attacked", "has attacked", and a bare "attacked" after its noun.</summary>
    private static bool IsPast(Word verb)
    {
        if (verb.Xpos is "VBD" or "VBN")
            return !HasAuxiliary(verb, Present);
        return HasAuxiliary(verb, Past);
    }

    private static bool HasAuxiliary(Word verb, Vocabulary forms)
    {
        foreach (var child in verb.Children)
            if (child.Relation is Relation.Aux or Relation.AuxPass or Relation.Cop && forms.Contains(child.Form))
                return true;
        return false;
    }

    private static Tense ByOrder(Parse parse, int token)
    {
        for (var i = token; i >= Math.Max(0, token - Reach); i--)
            if (IsFinite(parse, i))
                return TenseAt(parse, i);
        for (var i = token + 1; i < Math.Min(parse.Count, token + Reach); i++)
            if (IsFinite(parse, i))
                return TenseAt(parse, i);
        return Tense.Unknown;
    }

    private static Tense TenseAt(Parse parse, int i) =>
        IsFutureAt(parse, i) ? Tense.Future : parse[i].Xpos is "VBD" ? Tense.Past : Tense.Unknown;

    // "will be held": taggers take such a participle for a past now and then.
    private static bool IsFinite(Parse parse, int i) =>
        (i == 0 || parse[i - 1].Form is not ("be" or "been")) && Finite.Contains(parse[i].Xpos)
        || Will.Contains(parse[i].Form) || IsFutureAt(parse, i);

    private static bool IsFutureAt(Parse parse, int i) =>
        Will.Contains(parse[i].Form) || (Intentions.Contains(parse[i].Form) && i + 1 < parse.Count && (parse[i + 1].Form is "to" or "for"));
}
