using System.Collections.Immutable;
using Dragoman.Claims;
using Dragoman.Entities;
using Dragoman.Text;

namespace Dragoman.Lexicons;

/// <summary>sources.tsv: nouns for those who say things.</summary>
public static class SourceTable
{
    public static PhraseTable<SourceKind> Read(TextReader reader) =>
        new([.. Tsv.Read("sources.tsv", reader, "lemma", "kind", "example").SelectMany(row => row.List(0).Select(lemma => new Phrase<SourceKind>(lemma, row.Enum<SourceKind>(1))))]);
}

/// <param name="Country">ISO 3166 alpha-3.</param>
public sealed record Outlet(string Name, string? Country, string? Kind);

/// <summary>outlets.tsv: news outlets, agencies and the media of parties.</summary>
public sealed class OutletTable
{
    private readonly NameTrie<Outlet> _names = new();

    private OutletTable()
    {
    }

    public static OutletTable Read(TextReader reader)
    {
        var table = new OutletTable();
        foreach (var row in Tsv.Read("outlets.tsv", reader, "name", "aliases", "country", "kind"))
        {
            var outlet = new Outlet(row.Required(0, "name"), row[2].Length == 0 ? null : row[2], row[3].Length == 0 ? null : row[3]);
            foreach (var name in row.List(1).Prepend(outlet.Name)) table._names.Add(name, outlet);
        }
        return table;
    }

    public Outlet? FindLongest(ImmutableArray<NameWord> words, int start, out int length)
    {
        var found = _names.FindLongest(words, start, (_, count) => words[start].Capital || words[start + count - 1].Capital, out length);
        return found.Count > 0 ? found[0] : null;
    }

    /// <summary>Where a sentence names media.</summary>
    public IEnumerable<TextSpan> SpansIn(LexicalView view)
    {
        for (var i = 0; i < view.Names.Length; i++)
            if (FindLongest(view.Names, i, out var length) is not null && !(length == 1 && IsPartOfName(view, i)))
                yield return view.Parse.Sentence.SpanOf(view.Names[i].Token, view.Names[i + length - 1].Token);
    }

    /// <summary>"Ain" in "Ain Zara" and "Ain-Zara" is no channel.</summary>
    private static bool IsPartOfName(LexicalView view, int i) => IsBeside(view, i, i - 1) || IsBeside(view, i, i + 1) || IsHyphenated(view.Parse.Sentence.Tokens, view.Names[i].Token);

    private static bool IsHyphenated(ImmutableArray<Token> tokens, int at) =>
        (at + 1 < tokens.Length && !tokens[at].SpaceAfter && tokens[at + 1].Form is "-" or "–") || (at > 0 && !tokens[at - 1].SpaceAfter && tokens[at - 1].Form is "-" or "–");

    private static bool IsBeside(LexicalView view, int i, int other) =>
        other >= 0 && other < view.Names.Length && view.Names[other].Capital && Math.Abs(view.Names[other].Token - view.Names[i].Token) <= 1;
}
