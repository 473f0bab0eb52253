using System.Globalization;

namespace Dragoman.Quantities;

/// <summary>Reads the digits at the beginning of a text: "1,200", "1.5", "1.200.000", "15:30".</summary>
internal static class NumberLexer
{
    /// <returns>How many characters belong to the number, at least one.</returns>
    public static int Measure(ReadOnlySpan<char> text, out double value, out bool isClock)
    {
        var first = DigitsAt(text, 0);
        isClock = false;
        if (first is 1 or 2 && IsPair(text, first, ':'))
        {
            isClock = true;
            value = Parse(text[..first]);
            return IsPair(text, first + 3, ':') ? first + 6 : first + 3;
        }
        return Grouped(text, first, ',', out value) is var byComma and > 0 ? byComma
            : Grouped(text, first, '.', out value) is var byStop and > 0 ? byStop
            : Plain(text, first, out value);
    }

    /// <summary>"1,200,000.5"; with full stops, as much of Europe writes it, "1.200".</summary>
    private static int Grouped(ReadOnlySpan<char> text, int first, char separator, out double value)
    {
        value = Parse(text[..first]);
        if (first > 3 || text[0] == '0')
            return 0;
        var at = first;
        while (at < text.Length && text[at] == separator && DigitsAt(text, at + 1) == 3)
        {
            value = (value * 1000) + Parse(text.Slice(at + 1, 3));
            at += 4;
        }
        if (at == first || IsFollowedByAnother(text, at))
            return 0;
        return separator == ',' ? at + Fraction(text, at, ref value) : at;
    }

    private static int Plain(ReadOnlySpan<char> text, int first, out double value)
    {
        value = Parse(text[..first]);
        var fraction = value;
        var length = Fraction(text, first, ref fraction);
        // "3.6.2020" is a date: three numbers.
        if (length == 0 || IsFollowedByAnother(text, first + length))
            return first;
        value = fraction;
        return first + length;
    }

    private static bool IsFollowedByAnother(ReadOnlySpan<char> text, int at) =>
        at < text.Length && (text[at] is '.' or ',') && DigitsAt(text, at + 1) > 0;

    private static int Fraction(ReadOnlySpan<char> text, int at, ref double value)
    {
        var digits = at < text.Length && text[at] == '.' ? DigitsAt(text, at + 1) : 0;
        if (digits == 0)
            return 0;
        value += Parse(text.Slice(at + 1, digits)) / Math.Pow(10, digits);
        return digits + 1;
    }

    private static bool IsPair(ReadOnlySpan<char> text, int at, char before) =>
        at < text.Length && text[at] == before && DigitsAt(text, at + 1) == 2;

    public static ReadOnlySpan<char> DigitsOf(ReadOnlySpan<char> text) => text[..DigitsAt(text, 0)];

    private static int DigitsAt(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        return end - at;
    }

    private static double Parse(ReadOnlySpan<char> digits) => double.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
