using Dragoman.Entities.Names;
using Dragoman.Places;

namespace Dragoman.Training.Gazetteer;

/// <summary>Which of GeoNames' alternate names are worth a place in the file.</summary>
internal static class Spellings
{
    private const int WorthOwnSpellings = 5000;

    /// <summary>Countries written in Latin letters for so long that their villages have one spelling.</summary>
    private static readonly HashSet<string> Settled =
        [.. "US FR DE IT ES GB IE NL BE LU AT CH PL CZ SK HU RO PT CA AU NZ JP BR AR CL UY PY SE NO DK FI IS EE LV LT SI HR".Split(' ')];

    public static bool IsSettled(string country) => Settled.Contains(country);

    public static bool HasArticles(string country) => ArabicNames.AreIn(country);

    public static (string[] Stored, string[] KeysOnly) Of(GeoNamesRow row)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { RomanisedName.Fold(row.Name) };
        var settled = Settled.Contains(row.Country);
        var others = new List<string>();
        foreach (var name in (settled && row.Population < WorthOwnSpellings ? [] : row.Alternates).Prepend(row.AsciiName))
            if (IsWorthwhile(name) && seen.Add(RomanisedName.Fold(name)))
                others.Add(name);
        return settled ? ([row.Name], [.. others]) : ([row.Name, .. others], []);
    }

    private static bool IsWorthwhile(string name) => IsLatin(name) && !IsCode(name) && RomanisedName.Fold(name).Length > 1;

    /// <summary>"TIP", "LYTIP", "95 0310".</summary>
    private static bool IsCode(string name) => name.Length <= 5 && name.All(letter => char.IsAsciiLetterUpper(letter) || char.IsDigit(letter));

    private static bool IsLatin(string name) =>
        name.All(letter => letter is < '\u0250' or (>= '\u0300' and < '\u0370') or (>= '\u1E00' and < '\u1F00') or (>= '\u2018' and <= '\u201B') or (>= '\u02B0' and < '\u0300'));
}
