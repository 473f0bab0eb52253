using System.Collections.Immutable;
using System.Globalization;

namespace Dragoman.Syntax;

/// <summary>Reads and writes CoNLL-U, https://universaldependencies.org/format.html. Empty nodes are left out.</summary>
public static class Conllu
{
    private const int Columns = 10;

    /// <exception cref="InvalidDataException">A line is malformed; the message says which.</exception>
    public static IEnumerable<ConlluSentence> Read(TextReader reader)
    {
        var lines = new List<string>();
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
                lines.Add(line);
            else if (Flush(lines, number - lines.Count) is { } sentence)
                yield return sentence;
        }
        if (Flush(lines, number - lines.Count + 1) is { } last)
            yield return last;
    }

    public static void Write(TextWriter writer, ConlluSentence sentence)
    {
        foreach (var comment in sentence.Comments)
            Line(writer, "# " + comment);
        var ranges = sentence.Ranges.ToDictionary(range => range.First);
        for (var i = 1; i <= sentence.Words.Length; i++)
        {
            if (ranges.TryGetValue(i, out var range))
                Line(writer, $"{Text(range.First)}-{Text(range.Last)}", range.Form, "_", "_", "_", "_", "_", "_", "_", range.Misc);
            var word = sentence.Words[i - 1];
            Line(writer, Text(i), word.Form, word.Lemma, word.Upos, word.Xpos, word.Feats, Text(word.Head), word.Deprel, word.Deps, word.Misc);
        }
        Line(writer);
    }

    /// <summary>Writes a parse; the text of its report makes the "text" comment.</summary>
    public static void Write(TextWriter writer, Parse parse, string text) => Write(writer, new ConlluSentence(
        ["text = " + parse.Sentence.Span.Of(text).ToString().ReplaceLineEndings(" ")],
        [.. Enumerable.Range(0, parse.Count).Select(i => ToWord(parse[i], parse.Sentence.Tokens[i].SpaceAfter))],
        []));

    private static ConlluWord ToWord(Word word, bool spaceAfter)
    {
        // In the order of the alphabet, as the format asks.
        IEnumerable<string> misc = [.. NameOf(word, 0, "Name"), .. NameOf(word, 1, "NameWithin"), .. spaceAfter ? Array.Empty<string>() : ["SpaceAfter=No"]];
        return new(
            word.Form, word.Lemma, word.Upos.ToName(), word.Xpos, "_",
            word.IsRoot ? 0 : word.Head.Index + 1, word.Relation.ToName(), "_", string.Join('|', misc) is { Length: > 0 } text ? text : "_");
    }

    /// <summary>"Name=B-Place" where a name begins, "Name=I-Place" where it goes on.</summary>
    private static IEnumerable<string> NameOf(Word word, int depth, string key) => word.Parse.Names
        .Where(name => name.Depth == depth && name.First <= word.Index && word.Index <= name.Last)
        .Select(name => $"{key}={(name.First == word.Index ? "B" : "I")}-{name.Type}");

    private static ConlluSentence? Flush(List<string> lines, int firstNumber)
    {
        if (lines.Count == 0)
            return null;
        var comments = ImmutableArray.CreateBuilder<string>();
        var words = ImmutableArray.CreateBuilder<ConlluWord>();
        var ranges = ImmutableArray.CreateBuilder<ConlluRange>();
        for (var i = 0; i < lines.Count; i++)
            if (lines[i][0] == '#')
                comments.Add(lines[i][1..].TrimStart());
            else
                ReadLine(lines[i], firstNumber + i, words, ranges);
        var sentence = new ConlluSentence(comments.ToImmutable(), words.ToImmutable(), ranges.ToImmutable());
        Validate(sentence, firstNumber);
        lines.Clear();
        return sentence.Words.IsEmpty ? null : sentence;
    }

    private static void ReadLine(string line, int number, ImmutableArray<ConlluWord>.Builder words, ImmutableArray<ConlluRange>.Builder ranges)
    {
        var cells = line.Split('\t');
        if (cells.Length != Columns)
            throw Malformed(number, $"{cells.Length} columns instead of {Columns}");
        if (cells[0].Contains('.', StringComparison.Ordinal))
            return;
        if (cells[0].Split('-') is [var first, var last])
            ranges.Add(new ConlluRange(Number(first, number), Number(last, number), cells[1], cells[9]));
        else if (Number(cells[0], number) != words.Count + 1)
            throw Malformed(number, $"word {cells[0]} follows word {Text(words.Count)}");
        else
            words.Add(new ConlluWord(cells[1], cells[2], cells[3], cells[4], cells[5], Head(cells[6], number), cells[7], cells[8], cells[9]));
    }

    private static void Validate(ConlluSentence sentence, int firstNumber)
    {
        var before = 0;
        foreach (var range in sentence.Ranges)
        {
            if (range.First <= before || range.Last < range.First || range.Last > sentence.Words.Length)
                throw Malformed(firstNumber, $"the range {Text(range.First)}-{Text(range.Last)} is out of order or beyond the sentence");
            before = range.Last;
        }
        foreach (var word in sentence.Words)
            if (word.Head < 0 || word.Head > sentence.Words.Length)
                throw Malformed(firstNumber, $"'{word.Form}' has its head {Text(word.Head)} outside of the sentence");
    }

    private static int Head(string cell, int line) => cell == "_" ? 0 : Number(cell, line);

    private static int Number(string cell, int line) =>
        int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : throw Malformed(line, $"'{cell}' is no number");

    private static InvalidDataException Malformed(int line, string what) => new($"CoNLL-U line {Text(line)}: {what}.");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    // Line ends are the format's, not the machine's.
    private static void Line(TextWriter writer, params ReadOnlySpan<string> cells) => writer.Write(string.Join('\t', cells!) + "\n");
}
