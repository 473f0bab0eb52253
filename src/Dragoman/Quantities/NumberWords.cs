namespace Dragoman.Quantities;

internal enum NumberWordKind : byte
{
    None,
    /// <summary>"zero" to "nineteen".</summary>
    Unit,
    /// <summary>"twenty" to "ninety".</summary>
    Ten,
    Hundred,
    /// <summary>"thousand", "million", "lakh".</summary>
    Scale,
    Dozen,
    /// <summary>"several", "few": an unknown number that multiplies, "several hundred".</summary>
    Vague,
    /// <summary>"dozens", "hundreds", "tens".</summary>
    Plural,
    /// <summary>"first" to "thirty-first", as far as one word goes.</summary>
    Ordinal,
}

internal readonly record struct NumberWord(NumberWordKind Kind, double Value);

internal static class NumberWords
{
    private static readonly Dictionary<string, NumberWord>.AlternateLookup<ReadOnlySpan<char>> Words =
        Build().ToDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static NumberWord Find(ReadOnlySpan<char> word) => Words.TryGetValue(word, out var found) ? found : default;

    private static IEnumerable<KeyValuePair<string, NumberWord>> Build() =>
    [
        .. Count(NumberWordKind.Unit, 0, 1, "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
            + "fifteen sixteen seventeen eighteen nineteen"),
        .. Count(NumberWordKind.Ten, 20, 10, "twenty thirty forty fifty sixty seventy eighty ninety"),
        .. Count(NumberWordKind.Ten, 40, 1, "fourty"),
        .. Count(NumberWordKind.Ordinal, 1, 1, "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
            + "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"),
        .. Count(NumberWordKind.Ordinal, 30, 1, "thirtieth"),
        .. Count(NumberWordKind.Hundred, 100, 0, "hundred"),
        .. Count(NumberWordKind.Scale, 1e3, 0, "thousand"),
        .. Count(NumberWordKind.Scale, 1e5, 0, "lakh lac"),
        .. Count(NumberWordKind.Scale, 1e6, 0, "million"),
        .. Count(NumberWordKind.Scale, 1e7, 0, "crore"),
        .. Count(NumberWordKind.Scale, 1e9, 0, "billion"),
        .. Count(NumberWordKind.Scale, 1e12, 0, "trillion"),
        .. Count(NumberWordKind.Dozen, 12, 0, "dozen"),
        // ACLED's rule for vague counts.
        .. Count(NumberWordKind.Vague, 3, 0, "several few many numerous multiple handful"),
        .. Count(NumberWordKind.Vague, 2, 0, "couple"),
        .. Count(NumberWordKind.Plural, 10, 0, "tens"),
        .. Count(NumberWordKind.Plural, 12, 0, "dozens"),
        .. Count(NumberWordKind.Plural, 20, 0, "scores"),
        .. Count(NumberWordKind.Plural, 1e2, 0, "hundreds"),
        .. Count(NumberWordKind.Plural, 1e3, 0, "thousands"),
        .. Count(NumberWordKind.Plural, 1e5, 0, "lakhs"),
        .. Count(NumberWordKind.Plural, 1e6, 0, "millions"),
        .. Count(NumberWordKind.Plural, 1e9, 0, "billions"),
    ];

    private static IEnumerable<KeyValuePair<string, NumberWord>> Count(NumberWordKind kind, double from, double step, string words) =>
        words.Split(' ').Select((word, i) => KeyValuePair.Create(word, new NumberWord(kind, from + (i * step))));
}
