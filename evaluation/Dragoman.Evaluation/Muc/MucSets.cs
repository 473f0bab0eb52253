using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Dragoman.Text;

namespace Dragoman.Evaluation.Muc;

/// <summary>The reports and keys of MUC-3 and MUC-4 as they lie in a folder: "dev", "tst1", "tst2", in each files of texts and "key-*".</summary>
public static partial class MucSets
{
    /// <returns>Reports in the order of the files, each with the templates of its key.</returns>
    public static IEnumerable<(Report Report, ImmutableArray<MucTemplate> Keys)> Open(string folder, string set)
    {
        var files = Directory.GetFiles(Path.Combine(folder, set)).Order(StringComparer.Ordinal).ToList();
        var keys = files.Where(file => Path.GetFileName(file).StartsWith("key-", StringComparison.Ordinal)).SelectMany(Keys).ToLookup(key => key.Message, key => key.Template, StringComparer.Ordinal);
        foreach (var file in files.Where(file => Path.GetFileName(file).Contains("-muc", StringComparison.Ordinal)))
            foreach (var report in Reports(File.ReadAllText(file)))
                if (keys.Contains(report.Reference!))
                    yield return (report, [.. keys[report.Reference!].OfType<MucTemplate>()]);
    }

    /// <summary>Each begins with a line of its own identity: "TST1-MUC3-0001".</summary>
    public static IEnumerable<Report> Reports(string text)
    {
        var heads = Heads().Matches(text);
        for (var i = 0; i < heads.Count; i++)
        {
            var end = i + 1 < heads.Count ? heads[i + 1].Index : text.Length;
            var body = text[(heads[i].Index + heads[i].Length)..end].Trim();
            yield return new Report(body) { Reference = heads[i].Groups["id"].Value, Published = Published(body) };
        }
    }

    /// <summary>Of the dateline: "SAN SALVADOR, 3 JAN 90 --".</summary>
    private static DateOnly? Published(string body) =>
        Dates().Match(body[..Math.Min(body.Length, 300)]) is { Success: true } date
        && DateOnly.TryParseExact($"{date.Groups["day"]} {date.Groups["month"]} {date.Groups["year"]}", "d MMM yy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static List<(string Message, MucTemplate? Template)> Keys(string file)
    {
        using var reader = File.OpenText(file);
        return [.. MucTemplate.Read(reader)];
    }

    [GeneratedRegex(@"^(?<id>(DEV|TST\d)-MUC\d-\d{4}).*$", RegexOptions.Multiline)]
    private static partial Regex Heads();

    [GeneratedRegex(@"\b(?<day>\d{1,2}) (?<month>JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]* (?<year>\d\d)\b")]
    private static partial Regex Dates();
}
