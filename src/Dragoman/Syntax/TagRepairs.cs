using System.Collections.Frozen;

namespace Dragoman.Syntax;

/// <summary>Tags that no English word has, and that a tagger gives all the same where the words around it are strange to it.</summary>
internal static class TagRepairs
{
    private static readonly FrozenDictionary<string, string> Verbs = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["deny"] = "VBP",
        ["denies"] = "VBZ",
        ["refute"] = "VBP",
        ["refutes"] = "VBZ",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Nouns = new[] { "army", "police", "convoy", "hospital", "militia", "civilians", "soldiers", "withdrawal", "arrival", "denial", "refusal", "removal", "dismissal" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Numbers = new[]
    {
        "three", "four", "five", "seven", "eight", "nine", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty", "sixty",
        "seventy", "eighty", "ninety", "hundred", "thousand", "million", "billion", "trillion", "dozen",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>"a pressure mine", "an anti-tank mine": what stands behind an article or a noun is nobody's.</summary>
    public static bool IsMine(string form, Upos upos, Upos previous) => form is "mine" && upos is Upos.Pron && previous is Upos.Det or Upos.Noun or Upos.Adj or Upos.Propn or Upos.Num;

    /// <summary>Whether it is hardly ever a verb.</summary>
    public static bool IsNoun(string form) => Nouns.Contains(form);

    /// <summary>"AA-affiliated media deny that ...", read as a compound; "the withdrawal from it", read as an adjective; "targets army patrol", read as what targets do.</summary>
    /// <param name="isShouted">Whether all of the sentence is in capitals; where it isn't, "IS" is a name.</param>
    /// <param name="next">Of the next word: "peacekeepers police the zone" has a verb.</param>
    public static (string Xpos, Upos Upos)? Of(string form, Upos upos, Upos next, bool isShouted) =>
        upos is Upos.Aux && form is "IS" && !isShouted ? ("NNP", Upos.Propn) :
        upos is Upos.Verb && form is "ablaze" or "afire" ? ("RB", Upos.Adv) :
        (upos is Upos.Adp or Upos.Adv or Upos.Sconj) && form is "target" ? ("NN", Upos.Noun) :
        upos is Upos.Noun or Upos.Propn && Verbs.TryGetValue(form, out var xpos) ? (xpos, Upos.Verb) :
        (upos is Upos.Adj || (upos is Upos.Verb && next is not (Upos.Det or Upos.Pron))) && Nouns.Contains(form) ? (form[^1] == 's' ? "NNS" : "NN", Upos.Noun) : null;

    /// <summary>
    /// Tags that the tree gives the lie: "forces advanced", where what has a subject and no copula is no adjective; "Wefaq forces seized weapons", where what is a subject is no
    /// finite verb, and what has a subject but no auxiliary no participle; "a civilian was killed", where what has an article and is a subject is no adjective; "was dragged out and shot", read as an infinitive; "residents accuse", where what doesn't end as one is no gerund.
    /// </summary>
    /// <param name="upos">The parse's own tags, changed in place.</param>
    public static bool ByTree(Parse parse, Upos[] upos, string[] xpos)
    {
        var changed = false;
        for (var i = 0; i < parse.Count; i++)
        {
            var (word, old) = (parse[i], xpos[i]);
            var hasSubject = !word.Child(Relation.Nsubj).IsNone;
            if (hasSubject && upos[i] is Upos.Adj && IsPast(word.Form) && word.Child(Relation.Cop).IsNone && word.Child(Relation.Aux).IsNone) (upos[i], xpos[i]) = (Upos.Verb, "VBD");
            else if (hasSubject && xpos[i] is "VBN" && word.Child(Relation.Aux).IsNone && word.Child(Relation.AuxPass).IsNone && IsClause(word.Relation)) xpos[i] = "VBD";
            else if (hasSubject && xpos[i] is "VBG" && !IsIng(word.Form)) (upos[i], xpos[i]) = (Upos.Verb, "VBP");
            else if (!hasSubject && xpos[i] is "VBZ" && word.Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Obj or Relation.Compound && word.Child(Relation.Obj).IsNone) (upos[i], xpos[i]) = (Upos.Noun, "NNS");
            else if (upos[i] is Upos.Adj && xpos[i] is "JJ" && word.Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Obj or Relation.Obl && word.Child(Relation.Det) is { IsNone: false, Lemma: "a" or "an" or "another" }) (upos[i], xpos[i]) = (Upos.Noun, "NN");
            else if (xpos[i] is "VB" && word.Relation is Relation.Conj && word.Head.Xpos is "VBN" && word.Head.IsPassive && word.Child(Relation.Aux, Relation.AuxPass).IsNone && !word.Form.Equals(word.Lemma, StringComparison.OrdinalIgnoreCase)) xpos[i] = "VBN";
            else if (upos[i] is Upos.Num && word.Relation is Relation.Flat or Relation.Compound && IsSpeltName(word.Form)) (upos[i], xpos[i]) = (Upos.Propn, "NNP");
            changed |= xpos[i] != old;
        }
        return changed;
    }

    /// <summary>"Qasr Bin Khushair", whose last word was read as a number.</summary>
    private static bool IsSpeltName(string form) => form.Length > 3 && char.IsUpper(form[0]) && form.AsSpan(1).IndexOfAnyExceptInRange('a', 'z') < 0 && !Numbers.Contains(form.ToLowerInvariant());

    private static bool IsPast(string form) => form.Length > 4 && form.EndsWith("ed", StringComparison.Ordinal);

    private static bool IsIng(string form) => form.EndsWith("ing", StringComparison.OrdinalIgnoreCase) || form.EndsWith("in", StringComparison.OrdinalIgnoreCase) || form.EndsWith("in'", StringComparison.OrdinalIgnoreCase);

    private static bool IsClause(Relation relation) => relation is Relation.Root or Relation.Ccomp or Relation.Conj or Relation.AclRelcl or Relation.Parataxis;
}
