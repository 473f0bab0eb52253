using System.Collections.Immutable;
using System.Globalization;
using Dragoman.Claims;
using Dragoman.Text;

namespace Dragoman.Resources.Tests.Specs;

/// <summary>Holds a case to what the reader makes of its text: what is expected must be there, and what is marked as a gap must not.</summary>
internal sealed class SpecCheck
{
    private readonly SpecCase _case;
    private readonly ImmutableArray<Claim> _claims;
    private readonly List<string> _problems = [];

    private SpecCheck(SpecCase @case, ImmutableArray<Claim> claims) => (_case, _claims) = (@case, claims);

    /// <summary>"specs/x.md:12: place: 'Sirte' expected, 'Tripoli' found"; empty where all is as it is written.</summary>
    public static IReadOnlyList<string> Problems(Reader reader, SpecCase @case)
    {
        var check = new SpecCheck(@case, reader.Read(new Report(@case.Text) { Published = @case.Published }).Claims);
        check.Run();
        return check._problems;
    }

    private void Run()
    {
        var free = _claims.ToList();
        foreach (var row in _case.Rows) CheckRow(row, free);
        if (_case.Closed is not { } closed) return;
        if (free.Count > 0 && !closed.Gap) Add(closed.Line, "else", $"nothing expected, found {string.Join("; ", free.Select(Tell))}");
        if (free.Count == 0 && closed.Gap) Closes(closed.Line, "else");
    }

    private void CheckRow(SpecRow row, List<Claim> free)
    {
        var trigger = row.Cells[0];
        var claim = free.Where(claim => Fits(claim, row, "trigger") && Fits(claim, row, "class")).OrderBy(claim => Fits(claim, row, "place") ? 0 : 1).FirstOrDefault();
        if (claim is null)
        {
            if (!trigger.Gap) Add(row.Line, "trigger", $"'{trigger.Text}' as {Cell(row, "class")} expected, found {(_claims.IsEmpty ? "no claim" : string.Join("; ", _claims.Select(Tell)))}");
            return;
        }
        free.Remove(claim);
        if (trigger.Gap) Closes(row.Line, "trigger");
        for (var i = 1; i < row.Cells.Length; i++)
            if (_case.Columns[i] != "class")
                CheckCell(row, i, Found(claim, _case.Columns[i], row.Cells[i].Text));
    }

    private void CheckCell(SpecRow row, int column, string found)
    {
        var (expected, gap) = row.Cells[column];
        if (expected == found && gap) Closes(row.Line, _case.Columns[column]);
        if (expected != found && !gap) Add(row.Line, _case.Columns[column], $"'{expected}' expected, '{found}' found");
    }

    private bool Fits(Claim claim, SpecRow row, string column) => Cell(row, column) is not { } cell || Found(claim, column, cell) == cell;

    private string? Cell(SpecRow row, string column) => _case.Columns.IndexOf(column) is var at and >= 0 ? row.Cells[at].Text : null;

    private string Found(Claim claim, string column, string expected) => column switch
    {
        // The words that are given, or more of them: "destroyed" of "destroyed a depot".
        "trigger" => Holds(Of(claim.Trigger), expected) ? expected : Of(claim.Trigger),
        "class" => claim.Event.Class,
        "actor" => string.Join(" + ", claim.Actors.Select(actor => actor.Actor.Id).Order(StringComparer.Ordinal)),
        "recipient" => string.Join(" + ", claim.Recipients.Select(actor => actor.Actor.Id).Order(StringComparer.Ordinal)),
        // By the gazetteer's name, or by the words of the report.
        "place" => claim.Place is not { } place ? "" : Holds(Of(place.Span), expected) ? expected : place.Name,
        "status" => claim.Status.ToString().ToLowerInvariant(),
        "source" => string.Join(" < ", claim.Attribution.Select(source => $"{Of(source.Span)} ({source.Kind.ToString().ToLowerInvariant()})")),
        "quantity" => string.Join(", ", claim.Quantities.Select(Tell)),
        "time" => claim.Time is { Span: not null } time ? time.From == time.To ? $"{time.From:yyyy-MM-dd}" : $"{time.From:yyyy-MM-dd}..{time.To:yyyy-MM-dd}" : "",
        "acled" => claim.Event.Acled?.SubEventType ?? "",
        "aim" => claim.Aim is { } aim ? Of(aim) : "",
        "precision" => claim.Place?.Precision.ToString(CultureInfo.InvariantCulture) ?? "",
        _ => throw new FormatException($"{_case.File}:{_case.Line}: unknown column '{column}'"),
    };

    private static bool Holds(string words, string expected) => expected.Length > 0 && $" {words} ".Contains($" {expected} ", StringComparison.Ordinal);

    private string Of(TextSpan span) => span.Of(_case.Text).ToString();

    private static string Tell(ClaimQuantity quantity) => string.Create(
        CultureInfo.InvariantCulture,
        $"{quantity.Low}{(quantity.High == quantity.Low ? "" : quantity.High is { } high ? $"–{high}" : "+")} {string.Concat(quantity.Kind.ToString().Select((c, i) => i > 0 && char.IsUpper(c) ? " " + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()))}");

    private string Tell(Claim claim) => $"{Of(claim.Trigger)} as {claim.Event.Class} by {claim.Because.Trigger} ({Found(claim, "actor", "")} > {Found(claim, "recipient", "")}) @{Found(claim, "place", "")}";

    private void Add(int line, string column, string problem) => _problems.Add($"specs/{_case.File}:{line}: {column}: {problem}");

    private void Closes(int line, string column) => Add(line, column, $"this is read rightly now: take away the {SpecCell.Marker}");
}
