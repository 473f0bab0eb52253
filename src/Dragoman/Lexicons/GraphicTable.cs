using System.Collections.Immutable;

namespace Dragoman.Lexicons;

/// <summary>What makes a passage hard to read.</summary>
public enum GraphicKind
{
    /// <summary>What was done to bodies: cutting off, burning, crushing.</summary>
    Mutilation,
    /// <summary>The dead as they lie, and parts of them.</summary>
    Remains,
    Torture,
    SexualViolence,
    /// <summary>Killing that is told in its cruelty.</summary>
    Cruelty,
}

/// <summary>graphic.tsv: words of passages that people may want to have veiled until they ask for them. "behead*" stands for every ending, "*" alone for a word or two; words of a phrase stand next to each other.</summary>
public sealed class GraphicTable
{
    private GraphicTable(ImmutableArray<(string Words, GraphicKind Kind)> rows) => Rows = rows;

    public ImmutableArray<(string Words, GraphicKind Kind)> Rows { get; }

    /// <exception cref="LexiconException">Words occur twice, their kind is none, or there is a mark in them that isn't the last of a word.</exception>
    public static GraphicTable Read(TextReader reader)
    {
        var rows = ImmutableArray.CreateBuilder<(string, GraphicKind)>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in Tsv.Read("graphic.tsv", reader, "words", "kind", "example", "counter_example"))
        {
            var words = row.Required(0, "words");
            if (!seen.Add(words)) throw row.Error($"'{words}' occurs twice");
            if (!words.Split(' ').All(IsWord)) throw row.Error($"'{words}' is no words: letters and hyphens, and a * at the end of a word");
            rows.Add((words, row.Enum<GraphicKind>(1)));
            row.Required(2, "example");
        }
        return new GraphicTable(rows.ToImmutable());
    }

    private static bool IsWord(string word) => word is "*" || word.TrimEnd('*') is [_, ..] letters && word.Length - letters.Length <= 1 && letters.All(letter => char.IsLetter(letter) || letter is '-');
}
