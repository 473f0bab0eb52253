using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Dragoman.Text;

namespace Dragoman.Evaluation.Places;

/// <summary>
/// Reports of our own writing in one file: "## name" and below it the text, with each place marked as [words|latitude,longitude] or
/// [words|latitude,longitude,kilometres], and words that must not be located as [words|-].
/// </summary>
public static partial class MarkedReports
{
    private const double DefaultKm = 10;

    /// <exception cref="FormatException">A mark is no such mark; the message says which.</exception>
    public static ImmutableArray<PlacedReport> Read(string file) =>
        [.. file.ReplaceLineEndings("\n").Split("\n## ").Skip(1).Select(Report)];

    private static PlacedReport Report(string section)
    {
        var name = section[..section.IndexOf('\n', StringComparison.Ordinal)].Trim();
        var marked = section[name.Length..].Trim();
        var (text, places, at) = (new StringBuilder(), ImmutableArray.CreateBuilder<GoldPlace>(), 0);
        foreach (Match mark in Marks().Matches(marked))
        {
            text.Append(marked, at, mark.Index - at);
            at = mark.Index + mark.Length;
            var start = text.Length;
            text.Append(mark.Groups["words"].Value);
            places.Add(Place(new(start, text.Length), mark.Groups["where"].Value, name));
        }
        return new(name, new Report(text.Append(marked, at, marked.Length - at).ToString()), places.ToImmutable());
    }

    private static GoldPlace Place(TextSpan span, string where, string name) => where.Split(',') switch
    {
        ["-"] => new(span, null, default),
        [var latitude, var longitude] => new(span, (Number(latitude, name), Number(longitude, name)), new(DefaultKm)),
        [var latitude, var longitude, var within] => new(span, (Number(latitude, name), Number(longitude, name)), new(Number(within, name))),
        _ => throw new FormatException($"'{where}' in '{name}' is no point"),
    };

    private static double Number(string text, string name) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new FormatException($"'{text}' in '{name}' is no number");

    [GeneratedRegex(@"\[(?<words>[^|\]]+)\|(?<where>[^\]]+)\]")]
    private static partial Regex Marks();
}
