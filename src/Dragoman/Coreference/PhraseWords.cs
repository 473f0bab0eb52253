using System.Collections.Immutable;
using Dragoman.Syntax;

namespace Dragoman.Coreference;

/// <summary>The words by which two noun phrases are compared.</summary>
internal static class PhraseWords
{
    /// <returns>The words in lower case, and the index of the last word before a clause or an apposition begins.</returns>
    public static (ImmutableArray<string> Words, int Last) Of(Word head, int first, int last)
    {
        var end = last;
        foreach (var child in head.Children)
            if (child.Index > head.Index && child.Relation is Relation.AclRelcl or Relation.Acl or Relation.Appos or Relation.Punct && child.Index <= end)
                end = Math.Max(head.Index, Start(child) - 1);
        var words = ImmutableArray.CreateBuilder<string>(end - first + 1);
        for (var i = first; i <= end; i++)
            if (Counts(head.Parse[i], i == first))
                words.Add(head.Parse[i].Form.ToLowerInvariant());
        return (words.Count == 0 ? [head.Form.ToLowerInvariant()] : words.ToImmutable(), end);
    }

    private static int Start(Word word)
    {
        var start = word.Index;
        foreach (var child in word.Children) start = Math.Min(start, child.Index);
        return start;
    }

    private static bool Counts(Word word, bool isFirst) =>
        word.Upos is not Upos.Punct && word.Xpos is not "POS" && !(isFirst && word.Upos is Upos.Det && word.Form.ToLowerInvariant() is "the" or "a" or "an" or "this" or "that" or "these" or "those");
}
