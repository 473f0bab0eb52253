using System.Text;

namespace Dragoman.Tests.Text;

/// <summary>The raw text of a CoNLL-U treebank, document by document, with the spans of its words and sentences.</summary>
internal sealed class Treebank
{
    private readonly StringBuilder _text = new();
    private readonly List<(int, int)> _words = [];
    private readonly List<(int, int)> _sentences = [];

    public string Text => _text.ToString();

    public IReadOnlyList<(int Start, int End)> Words => _words;

    public IReadOnlyList<(int Start, int End)> Sentences => _sentences;

    public static List<Treebank> ReadDocuments(TextReader reader)
    {
        var documents = new List<Treebank>();
        while (LinesOf(reader) is { Count: > 0 } lines)
        {
            if (documents.Count == 0 || lines.Exists(line => line.StartsWith("# newdoc", StringComparison.Ordinal)))
                documents.Add(new Treebank());
            documents[^1].Add(lines);
        }
        return documents;
    }

    private void Add(List<string> lines)
    {
        if (lines.Exists(line => line.StartsWith("# newpar", StringComparison.Ordinal)) && _text.Length > 0)
            _text.Append("\n\n");
        else if (_text.Length > 0)
            _text.Append(' ');
        var start = _text.Length;
        var sentence = lines.Find(line => line.StartsWith("# text = ", StringComparison.Ordinal))![9..];
        _text.Append(sentence);
        _sentences.Add((start, _text.Length));
        var at = 0;
        foreach (var form in FormsOf(lines))
        {
            at = sentence.IndexOf(form, at, StringComparison.Ordinal);
            _words.Add((start + at, start + at + form.Length));
            at += form.Length;
        }
    }

    private static IEnumerable<string> FormsOf(List<string> lines) => lines
        .Where(line => line[0] != '#').Select(line => line.Split('\t'))
        .Where(fields => fields[0].All(char.IsAsciiDigit)).Select(fields => fields[1]);

    private static List<string> LinesOf(TextReader reader)
    {
        var lines = new List<string>();
        while (reader.ReadLine() is { } line && (line.Length > 0 || lines.Count == 0))
            if (line.Length > 0)
                lines.Add(line);
        return lines;
    }
}
