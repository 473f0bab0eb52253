using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Dragoman.Archive.Searching;

/// <summary>Words to be searched: all have to be there. "market shelling", "shell*", "\"car bomb\" -drill".</summary>
public sealed partial class WordQuery
{
    private readonly ImmutableArray<Term> _terms;

    private WordQuery(ImmutableArray<Term> terms) => _terms = terms;

    /// <exception cref="ArchiveException">There is no word that has to be there.</exception>
    public static WordQuery Parse(string words)
    {
        ImmutableArray<Term> terms = [.. TermPattern().Matches(words).Select(TermOf).Where(term => !term.Words.IsEmpty)];
        if (!terms.Any(term => !term.IsExcluded))
            throw new ArchiveException($"'{words}' has no word to search for (give at least one that has to be there, e.g. shell* -drill)");
        return new(terms);
    }

    /// <summary>https://www.sqlite.org/fts5.html#full_text_query_syntax. Folded words are letters and digits, so that quotes make them safe.</summary>
    internal string ToFts5()
    {
        var wanted = string.Join(" AND ", _terms.Where(term => !term.IsExcluded).Select(Fts5));
        return _terms.Where(term => term.IsExcluded).Aggregate($"({wanted})", (query, term) => $"({query} NOT {Fts5(term)})");
    }

    /// <summary>https://www.postgresql.org/docs/current/datatype-textsearch.html#DATATYPE-TSQUERY</summary>
    internal string ToTsQuery() => string.Join(" & ", _terms.Select(term => (term.IsExcluded ? "!" : "") + TsQuery(term)));

    private static string Fts5(Term term) => $"\"{string.Join(' ', term.Words)}\"{(term.IsPrefix ? " *" : "")}";

    private static string TsQuery(Term term) => $"({string.Join(" <-> ", term.Words.Select((word, i) => $"'{word}'" + (term.IsPrefix && i == term.Words.Length - 1 ? ":*" : "")))})";

    private static Term TermOf(Match match)
    {
        var words = FoldedWords.Of(match.Groups["words"].Value).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new Term([.. words], match.Groups["prefix"].Success, match.Groups["not"].Success);
    }

    [GeneratedRegex("""(?<not>(?<!\S)-)?(?:"(?<words>[^"]*)"|(?<words>[^\s"*]+))(?<prefix>\*)?""")]
    private static partial Regex TermPattern();

    /// <param name="Words">Next to one another.</param>
    /// <param name="IsPrefix">The last of them may go on.</param>
    private sealed record Term(ImmutableArray<string> Words, bool IsPrefix, bool IsExcluded);
}
