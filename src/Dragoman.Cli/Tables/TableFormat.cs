using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Dragoman.Claims;
using Dragoman.Exchange.Output;
using Dragoman.Text;
using Spectre.Console;

namespace Dragoman.Cli.Tables;

/// <summary>
/// For people: a report's title, then each claim as a row, and under the claims of a sentence its words. The same bytes for the same width; escape sequences
/// only where they are asked for.
/// </summary>
internal sealed class TableFormat(TableLayout layout, bool hasColours) : ClaimFormat
{
    private static readonly Style Heading = new(decoration: Decoration.Bold);
    private static readonly Style Quiet = new(decoration: Decoration.Dim);

    public override ReadOnlySpan<byte> Separator => "\n"u8;

    public override Rendering Render(Reading reading)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var console = ConsoleOver(text);
        console.Write(new Paragraph(Title(reading), Heading));
        console.WriteLine();
        if (!reading.Claims.IsEmpty)
            console.Write(Row([.. layout.Columns.Select(column => column.Title)], Quiet));
        foreach (var claims in BySentence(reading.Claims))
            Write(console, reading.Report, claims);
        return new Rendering(Encoding.UTF8.GetBytes(WithoutTrailingSpace(text.ToString())));
    }

    private IAnsiConsole ConsoleOver(TextWriter text)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = hasColours ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = hasColours ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            Out = new AnsiConsoleOutput(text),
        });
        console.Profile.Width = layout.Width;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }

    private static string Title(Reading reading)
    {
        var report = reading.Report;
        var published = report.Published is { } day ? ContractWords.Of(day) : "no date";
        var count = reading.Claims.Length switch { 0 => "no claims", 1 => "1 claim", var more => more.ToString(CultureInfo.InvariantCulture) + " claims" };
        return string.Join(" · ", new[] { report.Reference ?? report.Id, report.Title, report.Outlet, published, count }.OfType<string>().Select(Plain.Line));
    }

    /// <summary>Neighbours that rest on the same words.</summary>
    private static IEnumerable<List<Claim>> BySentence(ImmutableArray<Claim> claims)
    {
        var group = new List<Claim>();
        foreach (var claim in claims)
        {
            if (group is [var first, ..] && first.Evidence != claim.Evidence)
            {
                yield return group;
                group = [];
            }
            group.Add(claim);
        }
        if (group is [_, ..])
            yield return group;
    }

    private void Write(IAnsiConsole console, Report report, List<Claim> claims)
    {
        foreach (var claim in claims)
            console.Write(Row(ClaimCells.Of(report, claim), Style.Plain));
        console.Write(new Padder(Words(report, claims), new Padding(2, 0, 0, 0)));
    }

    private Grid Row(string[] cells, Style style)
    {
        var grid = new Grid();
        foreach (var (column, i) in layout.Columns.Select((column, i) => (column, i)))
            grid.AddColumn(new GridColumn { Width = column.Width, Padding = new Padding(0, 0, i < layout.Columns.Length - 1 ? 1 : 0, 0) });
        grid.AddRow([.. cells.Select(cell => new Paragraph(cell.Length == 0 ? "-" : Plain.Line(cell), style))]);
        return grid;
    }

    /// <summary>The sentence, its triggers set off.</summary>
    private static Paragraph Words(Report report, List<Claim> claims)
    {
        var (sentence, words) = (claims[0].Evidence, new Paragraph());
        var at = sentence.Start;
        foreach (var trigger in claims.Select(claim => claim.Trigger).Where(sentence.Covers).Order())
        {
            if (trigger.Start < at)
                continue;
            words.Append(Piece(report, new TextSpan(at, trigger.Start)), Quiet).Append(Piece(report, trigger), Heading);
            at = trigger.End;
        }
        return words.Append(Piece(report, sentence with { Start = at }), Quiet);
    }

    private static string Piece(Report report, TextSpan span) => Plain.Piece(span.Of(report.Text));

    private static string WithoutTrailingSpace(string text) => string.Join('\n', text.Split('\n').Select(line => line.TrimEnd()));
}
