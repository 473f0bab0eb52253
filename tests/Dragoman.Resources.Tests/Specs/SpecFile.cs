using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Dragoman.Resources.Tests.Specs;

/// <summary>A text of a specification, and what it must be read as.</summary>
/// <param name="Title">The nearest heading.</param>
/// <param name="Columns">Of the table of claims; empty where the text stands among counter-examples.</param>
/// <param name="Closed">Whether nothing may be claimed beyond the rows; null where it isn't said.</param>
internal sealed record SpecCase(
    string File, int Line, string Title, string Text, DateOnly Published, ImmutableArray<string> Columns, ImmutableArray<SpecRow> Rows, SpecMark? Closed);

/// <param name="Line">In the file, from 1.</param>
internal sealed record SpecRow(int Line, ImmutableArray<SpecCell> Cells);

/// <param name="Gap">Marked ☐: it should be so and isn't.</param>
internal readonly record struct SpecCell(string Text, bool Gap)
{
    public const string Marker = "☐";

    public static SpecCell Read(string cell) => new(cell.Replace(Marker, "", StringComparison.Ordinal).Trim(), cell.Contains(Marker, StringComparison.Ordinal));
}

/// <param name="Gap">Marked ☐.</param>
internal readonly record struct SpecMark(int Line, bool Gap);

/// <summary>Reads specs/*.md; README.md there says how they are written.</summary>
internal static partial class SpecFile
{
    private static readonly DateOnly Usual = new(2021, 3, 10);

    public static ImmutableArray<SpecCase> ReadAll(string folder) =>
        [.. Directory.GetFiles(folder, "*.md").Where(path => Path.GetFileName(path) != "README.md").Order(StringComparer.Ordinal).SelectMany(path => Read(Path.GetFileName(path), File.ReadAllLines(path)))];

    public static IEnumerable<SpecCase> Read(string file, IReadOnlyList<string> lines)
    {
        var (title, published) = ("", Usual);
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].StartsWith('#')) (title, published) = (lines[i].TrimStart('#', ' '), Usual);
            if (Dated().Match(lines[i]) is { Success: true } date) published = DateOnly.Parse(date.Groups["date"].ValueSpan, CultureInfo.InvariantCulture);
            if (CounterExample().Match(lines[i]) is { Success: true } counter)
                yield return new SpecCase(file, i + 1, title, counter.Groups["text"].Value, published, [], [], new SpecMark(i + 1, counter.Groups["gap"].Success));
            if (!lines[i].StartsWith('>')) continue;
            var first = i;
            while (i < lines.Count && lines[i].StartsWith('>')) i++;
            yield return WithTable(new SpecCase(file, first + 1, title, TextOf(lines.Skip(first).Take(i - first)), published, [], [], null), lines, ref i);
            i--;
        }
    }

    // A line of ">" alone parts paragraphs; the others are one.
    private static string TextOf(IEnumerable<string> quoted) =>
        string.Join("\n\n", string.Join(' ', quoted.Select(line => line.Length == 1 ? "\n" : line[1..].Trim())).Split('\n', StringSplitOptions.TrimEntries));

    private static SpecCase WithTable(SpecCase text, IReadOnlyList<string> lines, ref int i)
    {
        while (i < lines.Count && lines[i].Length == 0) i++;
        if (i >= lines.Count || !lines[i].StartsWith('|')) throw new FormatException($"{text.File}:{text.Line}: a text must be followed by a table");
        var columns = Cells(lines[i]);
        var rows = ImmutableArray.CreateBuilder<SpecRow>();
        for (i += 2; i < lines.Count && lines[i].StartsWith('|'); i++)
        {
            var cells = Cells(lines[i]);
            if (cells.Length != columns.Length) throw new FormatException($"{text.File}:{i + 1}: {cells.Length} cells, but {columns.Length} columns");
            rows.Add(new SpecRow(i + 1, [.. cells.Select(SpecCell.Read)]));
        }
        var after = i;
        while (after < lines.Count && lines[after].Length == 0) after++;
        var closed = after < lines.Count && NothingElse().IsMatch(lines[after]) ? new SpecMark(after + 1, lines[after].Contains(SpecCell.Marker, StringComparison.Ordinal)) : (SpecMark?)null;
        return text with { Columns = columns, Rows = rows.ToImmutable(), Closed = closed };
    }

    private static ImmutableArray<string> Cells(string line) => [.. line.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries)];

    [GeneratedRegex(@"^Published (?<date>\d{4}-\d\d-\d\d)\.")]
    private static partial Regex Dated();

    [GeneratedRegex(@"^- (?<gap>☐ )?“(?<text>[^”]+)”")]
    private static partial Regex CounterExample();

    [GeneratedRegex("^(☐ )?Nothing else")]
    private static partial Regex NothingElse();
}
