using System.Collections.Immutable;
using Dragoman.Claims;
using Dragoman.Text;

namespace Dragoman.Exchange.Output;

/// <summary>A claim as one row, for formats that have no lists. Its columns are <see cref="FlatColumns.All"/>.</summary>
public sealed class FlatClaim(Report report, CodePointIndex index, Claim claim)
{
    /// <summary>Stands between the values of a list in one cell.</summary>
    public const char ListSeparator = '|';

    public Report Report => report;

    public Claim Claim => claim;

    public string Words(TextSpan span) => span.Of(report.Text).ToString();

    public string? Words(TextSpan? span) => span is { } some ? Words(some) : null;

    public double Offset(int utf16) => index.CodePointsBefore(utf16);

    /// <summary>Null where no value of the list is known; an unknown one among others is an empty place.</summary>
    public static string? List<T>(ImmutableArray<T> items, Func<T, string?> value)
    {
        var values = items.Select(value).ToArray();
        return values.All(string.IsNullOrEmpty) ? null : string.Join(ListSeparator, values);
    }

    /// <summary>The lowest claim of a kind: where a sentence counts twice ("10, among them 3 children") the first is the whole.</summary>
    public ClaimQuantity? Quantity(QuantityKind kind) => claim.Quantities.FirstOrDefault(quantity => quantity.Kind == kind);
}
