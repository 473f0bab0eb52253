using System.Collections.Immutable;
using Dragoman.Syntax;

namespace Dragoman.Coreference;

/// <summary>The parts of a name as written, without titles and what hangs on by prepositions.</summary>
internal static class NameForm
{
    public static ImmutableArray<string> PartsOf(Word head, int first, int last, Func<int, bool> isTitle)
    {
        var parts = ImmutableArray.CreateBuilder<string>();
        for (var i = first; i <= last; i++)
            if (head.Parse[i] is { Upos: Upos.Propn } word && IsPart(word, head) && !isTitle(i))
                parts.Add(word.Form.ToLowerInvariant());
        return parts.Count > 0 ? parts.ToImmutable() : [head.Form.ToLowerInvariant()];
    }

    /// <summary>"GNA" of "Government of National Accord"; null of one word.</summary>
    public static string? InitialsOf(Candidate candidate)
    {
        var initials = new System.Text.StringBuilder();
        for (var i = candidate.First; i <= candidate.Last && initials.Length < candidate.Words.Length; i++)
            if (candidate.Head.Parse[i].Form is [>= 'A' and <= 'Z', ..] form && candidate.Head.Parse[i].Upos is not Upos.Det)
                initials.Append(form[0]);
        return initials.Length < 2 ? null : initials.ToString();
    }

    /// <summary>"GNA", "G.N.A."</summary>
    public static string? AcronymOf(Candidate candidate)
    {
        var form = candidate.Head.Form.Replace(".", "", StringComparison.Ordinal);
        return form.Length is >= 2 and <= 7 && form.All(char.IsAsciiLetterUpper) && candidate.Words.Length == 1 ? form : null;
    }

    private static bool IsPart(Word word, Word head) => word == head || (!word.IsRoot && word.Head == head && word.Relation is Relation.Flat or Relation.Compound or Relation.Amod or Relation.FlatForeign);
}
