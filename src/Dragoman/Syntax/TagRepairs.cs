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

    private static readonly FrozenSet<string> Nouns = new[] { "withdrawal", "arrival", "denial", "refusal", "removal", "dismissal" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>"AA-affiliated media deny that ...", read as a compound; "the withdrawal from it", read as an adjective.</summary>
    public static (string Xpos, Upos Upos)? Of(string form, Upos upos) =>
        upos is Upos.Noun or Upos.Propn && Verbs.TryGetValue(form, out var xpos) ? (xpos, Upos.Verb) :
        upos is Upos.Adj && Nouns.Contains(form) ? ("NN", Upos.Noun) : null;
}
