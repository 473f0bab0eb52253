using System.Globalization;

namespace Dragoman.Exchange.Output;

/// <summary>A cell: words, a number, or nothing.</summary>
public readonly record struct FlatValue(string? Text, double? Number)
{
    public bool IsAbsent => Text is null && Number is null;

    public static implicit operator FlatValue(string? text) => new(text is "" ? null : text, null);

    public static implicit operator FlatValue(double? number) => new(null, number);

    public override string ToString() => Number?.ToString(CultureInfo.InvariantCulture) ?? Text ?? "";
}
