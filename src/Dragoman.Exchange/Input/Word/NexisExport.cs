using System.Text.RegularExpressions;

namespace Dragoman.Exchange.Input.Word;

internal sealed record NexisArticle(string? Title, string? Outlet, DateOnly? Published, string Text);

/// <summary>
/// Exports of Nexis Uni and Lexis+ (title, outlet, date, fields, "Body", paragraphs, "Classification", "End of Document"), and of the older
/// LexisNexis Academic ("1 of 20 DOCUMENTS", outlet, date, title, fields in capitals, paragraphs, "LOAD-DATE:").
/// </summary>
internal static partial class NexisExport
{
    private const string LastLine = "End of Document";

    public static bool Is(IReadOnlyList<WordLine> lines) =>
        (lines.Any(line => line.Text == LastLine) && lines.Any(line => line.Text == "Body"))
        || (lines.Any(line => OldHeading().IsMatch(line.Text)) && lines.Any(line => OldLength().IsMatch(line.Text)));

    public static IEnumerable<NexisArticle> Split(IReadOnlyList<WordLine> lines) =>
        lines.Any(line => line.Text == LastLine) ? Parts(lines, line => line.Text == LastLine).Where(HasHead).Select(ReadNew)
        : Parts(lines, line => OldHeading().IsMatch(line.Text)).Skip(OldHeading().IsMatch(lines[0].Text) ? 0 : 1).Where(part => part.Count > 0).Select(ReadOld);

    private static IEnumerable<List<WordLine>> Parts(IReadOnlyList<WordLine> lines, Func<WordLine, bool> isBorder)
    {
        var part = new List<WordLine>();
        foreach (var line in lines)
            if (isBorder(line))
            {
                yield return part;
                part = [];
            }
            else
                part.Add(line);
        yield return part;
    }

    private static bool HasHead(List<WordLine> part) => part.Any(line => line.Text == "Body" || DateLine().IsMatch(line.Text));

    // A cover with the search and a list of titles stands before the first article, so the date is looked for from below.
    private static NexisArticle ReadNew(List<WordLine> part)
    {
        var body = part.FindIndex(line => line.Text == "Body");
        var head = part[..(body < 0 ? part.Count : body)];
        var fields = head.FindIndex(line => Field().IsMatch(line.Text));
        var date = head.FindLastIndex(fields < 0 ? head.Count - 1 : fields, line => DateLine().IsMatch(line.Text));
        return new NexisArticle(
            At(head, date - 2),
            At(head, date - 1),
            date < 0 ? null : PublishedDay.Of(head[date].Text),
            body < 0 ? "" : Body(part[(body + 1)..]));
    }

    private static NexisArticle ReadOld(List<WordLine> part)
    {
        var date = part.FindIndex(line => DateLine().IsMatch(line.Text));
        var length = part.FindIndex(line => OldLength().IsMatch(line.Text));
        var title = part.FindIndex(Math.Max(date, 0) + (date < 0 ? 0 : 1), line => !OldField().IsMatch(line.Text));
        return new NexisArticle(
            At(part, title),
            At(part, date - 1),
            date < 0 ? null : PublishedDay.Of(part[date].Text),
            length < 0 ? "" : Body(part[(length + 1)..]));
    }

    private static string? At(List<WordLine> lines, int index) => index >= 0 && index < lines.Count ? lines[index].Text.ReplaceLineEndings(" ") : null;

    private static string Body(List<WordLine> lines)
    {
        var end = lines.FindIndex(line => BodyEnd().IsMatch(line.Text));
        return WordText.Join(end < 0 ? lines : lines[..end]);
    }

    [GeneratedRegex(@"\A(\w+day,? )?([A-Z][a-z]+\.? \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]+ \d{4})(,? \w+day)?(,? \d{1,2}:\d{2}.{0,20})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex DateLine();

    [GeneratedRegex(@"\A(Copyright |Length:|Section:|Byline:|Dateline:|Highlight:)", RegexOptions.CultureInvariant)]
    private static partial Regex Field();

    [GeneratedRegex(@"\A(Classification\z|Load-Date:|LOAD-DATE:|LANGUAGE:|PUBLICATION-TYPE:|JOURNAL-CODE:|Copyright \d{4} )", RegexOptions.CultureInvariant)]
    private static partial Regex BodyEnd();

    [GeneratedRegex(@"\A\d{1,5} of \d{1,5} DOCUMENTS\z", RegexOptions.CultureInvariant)]
    private static partial Regex OldHeading();

    [GeneratedRegex(@"\ALENGTH:", RegexOptions.CultureInvariant)]
    private static partial Regex OldLength();

    [GeneratedRegex(@"\A[A-Z-]{4,20}:", RegexOptions.CultureInvariant)]
    private static partial Regex OldField();
}
