using System.Text;
using Dragoman.Text;

namespace Dragoman.Evaluation.Names;

/// <summary>Reads sentences with marks in the text: "{OFFICE General} {PER Khalifa Haftar}"; see training/names/README.md.</summary>
public static class MarkedText
{
    /// <summary>The types in the order of <see cref="Dragoman.Syntax.Names.NameType"/>.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["PER", "OFFICE", "GROUP", "GOV", "OUTLET", "ORG", "PLACE", "FAC", "NAT", "WEAPON", "PLATFORM"];

    /// <exception cref="InvalidDataException">A mark is malformed, or doesn't begin and end with whole tokens; the message says where.</exception>
    public static IEnumerable<NamedSentence> Read(string path, Segmenter segmenter)
    {
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            yield return Sentence(line, segmenter, $"{Path.GetFileName(path)}, line {number}");
        }
    }

    private static NamedSentence Sentence(string line, Segmenter segmenter, string where)
    {
        var (text, marks) = Unmark(line, where);
        List<Token> tokens = [.. segmenter.Tokens(text)];
        var names = new List<GoldName>();
        foreach (var (start, end, kind, depth) in marks)
        {
            var (first, last) = (tokens.FindIndex(token => token.Span.Start == start), tokens.FindIndex(token => token.Span.End == end));
            if (first < 0 || last < first) throw new InvalidDataException($"{where}: the mark of '{text[start..end]}' cuts a word.");
            names.Add(new(first, last, kind, depth));
        }
        return new([.. tokens.Select(token => token.Form)], [.. names]);
    }

    private static (string Text, List<(int Start, int End, string Kind, int Depth)> Marks) Unmark(string line, string where)
    {
        var (text, open, marks) = (new StringBuilder(), new Stack<(int Start, string Kind)>(), new List<(int, int, string, int)>());
        for (var i = 0; i < line.Length; i++)
            if (line[i] == '{')
            {
                var space = line.IndexOf(' ', i);
                var kind = space < 0 ? "" : line[(i + 1)..space];
                if (!Kinds.Contains(kind)) throw new InvalidDataException($"{where}: '{kind}' is no type of names.");
                open.Push((text.Length, kind));
                i = space;
            }
            else if (line[i] == '}')
            {
                if (!open.TryPop(out var mark)) throw new InvalidDataException($"{where}: a mark is closed that wasn't opened.");
                marks.Add((mark.Start, text.Length, mark.Kind, open.Count));
            }
            else
                text.Append(line[i]);
        return open.Count == 0 ? (text.ToString(), marks) : throw new InvalidDataException($"{where}: a mark isn't closed.");
    }
}
