using System.Globalization;
using System.Text.RegularExpressions;

namespace Dragoman.Exchange.ActorLayers.Sources;

/// <summary>One code in brackets: "[USAGOV 900101-930120]", "[LBYGOV &lt;951231]", "[LBYELI >960101]", "[LBYMIL]".</summary>
internal readonly record struct DatedCode(string Code, int? From, int? To);

/// <summary>Dates of CAMEO dictionaries: YYMMDD or YYYYMMDD. Only years are kept.</summary>
internal static partial class CameoYears
{
    /// <summary>Of two digits those up to this are of our century, as in PETRARCH.</summary>
    private const int Pivot = 30;

    /// <param name="bracket">What stands between the brackets.</param>
    public static bool TryRead(string bracket, out DatedCode read, out string why)
    {
        (read, why) = (default, "");
        if (Form().Match(bracket.Trim()) is not { Success: true } match)
            return Fail($"'[{bracket}]' is no code: give [CODE], [CODE <YYMMDD], [CODE >YYMMDD] or [CODE YYMMDD-YYMMDD]", out why);
        int? from = null, to = null;
        if (match.Groups["first"] is { Success: true } first && !TryYear(first.Value, out from))
            return Fail($"'{first.Value}' is no date: give YYMMDD or YYYYMMDD", out why);
        if (match.Groups["last"] is { Success: true } last && !TryYear(last.Value, out to))
            return Fail($"'{last.Value}' is no date: give YYMMDD or YYYYMMDD", out why);
        if (match.Groups["sign"].Value is "<") (from, to) = (null, from);
        if (from > to)
            return Fail($"'[{bracket}]' ends in {to}, before it begins in {from}", out why);
        read = new DatedCode(match.Groups["code"].Value, from, to);
        return true;
    }

    private static bool TryYear(string digits, out int? year)
    {
        year = null;
        var full = digits.Length == 8 ? digits : int.Parse(digits.AsSpan(0, 2), CultureInfo.InvariantCulture) <= Pivot ? "20" + digits : "19" + digits;
        // Dictionaries have days that their months don't.
        var (month, day) = (int.Parse(full.AsSpan(4, 2), CultureInfo.InvariantCulture), int.Parse(full.AsSpan(6, 2), CultureInfo.InvariantCulture));
        if (month is < 1 or > 12 || day is < 1 or > 31)
            return false;
        year = int.Parse(full.AsSpan(0, 4), CultureInfo.InvariantCulture);
        return true;
    }

    private static bool Fail(string what, out string why)
    {
        why = what;
        return false;
    }

    [GeneratedRegex(@"\A(?<code>\S+?)(\s+((?<sign>[<>])\s*(?<first>(\d\d)?\d{6})|(?<first>(\d\d)?\d{6})\s*-\s*(?<last>(\d\d)?\d{6})))?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
