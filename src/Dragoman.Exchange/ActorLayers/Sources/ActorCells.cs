using System.Collections.Immutable;
using System.Globalization;
using Dragoman.Actors;

namespace Dragoman.Exchange.ActorLayers.Sources;

/// <summary>Cells that several tables have.</summary>
internal static class ActorCells
{
    private const int MostNames = 2_000;

    /// <summary>"2014", "2014-03-21", "+2014-00-00T00:00:00Z"</summary>
    public static bool TryYear(string? text, out int? year)
    {
        year = null;
        if (string.IsNullOrEmpty(text))
            return true;
        var digits = text.TrimStart('+').AsSpan();
        var length = digits.IndexOfAnyExceptInRange('0', '9') is var at && at < 0 ? digits.Length : at;
        if (length != 4 || (length < digits.Length && digits[length] is not ('-' or '/')) || !int.TryParse(digits[..length], NumberStyles.None, CultureInfo.InvariantCulture, out var read) || read == 0)
            return false;
        year = read;
        return true;
    }

    /// <summary>ACLED's "inter": 1 to 8, or its name.</summary>
    public static bool TryKind(string? text, out ActorKind kind)
    {
        kind = ActorKind.Unknown;
        if (string.IsNullOrEmpty(text))
            return true;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return Enum.IsDefined(kind = (ActorKind)number) && number > 0;
        var word = text.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        return char.IsAsciiLetter(text[0]) && Enum.TryParse(word, ignoreCase: true, out kind) && Enum.IsDefined(kind) && kind is not ActorKind.Unknown;
    }

    public static string KindWords { get; } = string.Join(", ", Enum.GetValues<ActorKind>().Where(kind => kind is not ActorKind.Unknown).Select(kind => $"{(int)kind} {kind}"));

    /// <summary>All names of a row, its own first, in its years.</summary>
    public static bool TryNames(string name, IEnumerable<string> aliases, int? from, int? to, out ImmutableArray<ImportedName> names, out string why)
    {
        (names, why) = ([], "");
        var found = new List<string>();
        foreach (var text in aliases.Prepend(name))
        {
            if (!NameText.TryClean(text, out var clean, out why))
                return false;
            found.Add(clean);
        }
        if (found.Count > MostNames)
            why = $"has {found.Count} names: an actor has up to {MostNames}";
        if (from > to)
            why = $"ends in {to}, before it begins in {from}";
        names = [.. found.Distinct(StringComparer.Ordinal).Select(text => new ImportedName(text, from, to))];
        return why.Length == 0;
    }
}
