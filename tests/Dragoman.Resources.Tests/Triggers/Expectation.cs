using System.Globalization;
using Dragoman.Claims;
using Dragoman.Quantities;
using Dragoman.Text;

namespace Dragoman.Resources.Tests.Triggers;

/// <summary>One value of the column "expect": <c>actor=Gunmen</c>, <c>quantity=killed:12</c>.</summary>
internal sealed record Expectation(string Field, string Value)
{
    public static IEnumerable<Expectation> All(string cell) =>
        cell.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Parse);

    public bool Holds(Claim claim, string text) => Field switch
    {
        "actor" => claim.Actors.Any(actor => IsAbout(actor.Span, text)),
        "recipient" or "victim" => claim.Recipients.Any(recipient => IsAbout(recipient.Span, text)),
        "place" => claim.Place is { } place && IsAbout(place.Span, text),
        "status" => claim.Status.ToString().Equals(Value, StringComparison.OrdinalIgnoreCase),
        "quantity" => claim.Quantities.Any(quantity => Value == $"{NameOf(quantity.Kind)}:{quantity.Low?.ToString(CultureInfo.InvariantCulture)}"),
        _ => throw new InvalidOperationException($"triggers.tsv expects an unknown field '{Field}'"),
    };

    public override string ToString() => $"{Field}={Value}";

    private static Expectation Parse(string pair) => pair.Split('=', 2) switch
    {
        [var field, var value] => new Expectation(field.Trim(), value.Trim()),
        _ => throw new InvalidOperationException($"triggers.tsv: '{pair}' is not field=value"),
    };

    /// <summary>The row gives the words that are certain, the claim may have a few more or fewer.</summary>
    private bool IsAbout(TextSpan span, string text)
    {
        var words = span.Of(text).ToString();
        return words.Contains(Value, StringComparison.Ordinal) || Value.Contains(words, StringComparison.Ordinal);
    }

    private static string NameOf(QuantityKind kind) => kind is QuantityKind.Fatalities ? "killed" : kind.ToString().ToLowerInvariant();
}
