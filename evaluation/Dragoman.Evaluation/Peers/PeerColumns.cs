using System.Collections.Immutable;
using System.Globalization;
using Dragoman.Syntax;
using Dragoman.Text;

namespace Dragoman.Evaluation.Peers;

/// <summary>
/// The format that all programs write and gold is kept in. Cells are apart by tabs; offsets count UTF-16 units of the text.
/// <code>
/// document
/// token  0  5  PROPN  2  nsubj     start, end, universal tag; the number of the head in the sentence (0: root) and the relation, from programs with trees
/// name   0  5  PER                 start, end, kind; after the tokens of its sentence
///                                  an empty line ends a sentence
/// </code>
/// </summary>
public static class PeerColumns
{
    public static void Write(TextWriter writer, IEnumerable<PeerSentence> document)
    {
        Line(writer, "document");
        foreach (var (parse, names) in document)
        {
            for (var i = 0; i < parse.Count; i++)
                Line(writer, "token", Text(parse[i].Span.Start), Text(parse[i].Span.End), parse[i].Upos.ToName(), Text(parse[i].IsRoot ? 0 : parse[i].Head.Index + 1), parse[i].Relation.ToName());
            foreach (var name in names)
                Line(writer, "name", Text(name.Span.Start), Text(name.Span.End), name.Kind);
            Line(writer);
        }
    }

    /// <exception cref="InvalidDataException">A line is malformed, or the file is of other texts; the message says where.</exception>
    public static PeerReading Read(string path, string[] texts)
    {
        var documents = ImmutableArray.CreateBuilder<ImmutableArray<PeerSentence>>();
        var (sentences, tokens, names) = (new List<PeerSentence>(), new List<string[]>(), new List<PeerName>());
        var (number, hasTrees) = (0, false);
        foreach (var line in File.ReadLines(path).Append("document"))
        {
            number++;
            var cells = line.Split('\t');
            switch (cells)
            {
                case ["token", _, _, _, ..]:
                    hasTrees |= cells.Length == 6;
                    tokens.Add(cells);
                    break;
                case ["name", var start, var end, var kind]:
                    names.Add(new(Span(start, end), kind));
                    break;
                case [""]:
                    End();
                    break;
                case ["document"]:
                    End();
                    if (number > 1) documents.Add([.. sentences]);
                    sentences.Clear();
                    break;
                default:
                    throw Malformed("neither a token nor a name");
            }
        }
        return documents.Count == texts.Length ? new(documents.ToImmutable(), hasTrees) : throw Malformed($"{documents.Count} documents, and not {texts.Length}");

        void End()
        {
            if (tokens.Count > 0) sentences.Add(new(ToParse(texts[documents.Count]), [.. names]));
            tokens.Clear();
            names.Clear();
        }

        Parse ToParse(string text)
        {
            ImmutableArray<Token> words = [.. tokens.Select(cells => Span(cells[1], cells[2])).Select(span =>
                span.End <= text.Length ? new Token(span, span.Of(text).ToString(), false) : throw Malformed($"{span} is beyond the text"))];
            var span = new TextSpan(words[0].Span.Start, words[^1].Span.End);
            return new(
                new Sentence(sentences.Count, 0, BlockKind.Paragraph, span, words),
                [.. tokens.Select(cells => UposNames.Parse(cells[3]))],
                [.. tokens.Select(_ => "_")],
                [.. tokens.Select(_ => "_")],
                [.. tokens.Select((cells, i) => cells.Length == 6 ? Number(cells[4]) - 1 : i == 0 ? -1 : 0)],
                [.. tokens.Select((cells, i) => cells.Length == 6 ? RelationNames.Parse(cells[5]) : i == 0 ? Relation.Root : Relation.Dep)]);
        }

        TextSpan Span(string start, string end) => new(Number(start), Number(end));

        int Number(string cell) => int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : throw Malformed($"'{cell}' is no number");

        InvalidDataException Malformed(string what) => new($"{path}, line {Text(number)}: {what}.");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Line(TextWriter writer, params ReadOnlySpan<string> cells) => writer.Write(string.Join('\t', cells!) + "\n");
}
