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
/// <param name="Side">The id of the actor that it speaks for, where that is known: a group's media office.</param>
public sealed record Outlet(string Name, string? Country, string? Kind, string? Side = null);

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
        foreach (var row in Tsv.Read("outlets.tsv", reader, "name", "aliases", "country", "kind", "side"))
        {
            var outlet = new Outlet(row.Required(0, "name"), row[2].Length == 0 ? null : row[2], row[3].Length == 0 ? null : row[3], row[4].Length == 0 ? null : row[4]);
            foreach (var name in row.List(1).Prepend(outlet.Name)) table._names.Add(name, outlet);
        }
        return table;
    }

    public Outlet? FindLongest(ImmutableArray<NameWord> words, int start, out int length)
    {
        var found = _names.FindLongest(words, start, (_, count) => words[start].Capital || words[start + count - 1].Capital, out length);
        return found.Count > 0 ? found[0] : null;
    }
}
