using System.Diagnostics.CodeAnalysis;

namespace Dragoman.Lexicons;

/// <summary>What an actor's code in a CAMEO dictionary says: "USAGOVMIL" is of the United States, and its first role is the government's.</summary>
/// <param name="Country">ISO 3166 alpha-3; null for those of a region or of the world.</param>
/// <param name="Sector">PLOVER 2021 sector; null where the code tells none.</param>
public sealed record CameoCode(string? Country, string? Sector)
{
    /// <summary>"USA": the country itself.</summary>
    public bool IsState { get; init; }
}

/// <summary>cameo.tsv: codes of three letters. Source: CAMEO codebook 1.1b3, chapter 3; sectors by the PLOVER manual of 2021.</summary>
public sealed class CameoTable
{
    private readonly Dictionary<string, (CodeKind Kind, string Value)> _codes;

    private CameoTable(Dictionary<string, (CodeKind, string)> codes) => _codes = codes;

    private enum CodeKind
    {
        Country,
        Region,
        International,
        Sector,
        Faith,
    }

    public static CameoTable Read(TextReader reader)
    {
        var codes = new Dictionary<string, (CodeKind, string)>(StringComparer.Ordinal);
        foreach (var row in Tsv.Read("cameo.tsv", reader, "code", "kind", "value", "meaning"))
            if (!codes.TryAdd(row.Required(0, "code"), (row.Enum<CodeKind>(1), row[2]))) throw row.Error($"'{row[0]}' occurs twice");
        return new CameoTable(codes);
    }

    /// <summary>Of an actor: whose it is comes first. Codes after that which nobody knows are those of single organisations, and say nothing here.</summary>
    /// <param name="isCountry">Whether three letters are a country's in ISO 3166.</param>
    /// <param name="why">What is wrong with it.</param>
    public bool TryReadActor(string code, Func<string, bool> isCountry, [NotNullWhen(true)] out CameoCode? read, out string why)
    {
        read = null;
        if (!IsOfTriples(code, out why)) return false;
        var first = code[..3];
        var (kind, value) = isCountry(first) ? (CodeKind.Country, first) : _codes.GetValueOrDefault(first, (CodeKind.Faith, ""));
        why = $"'{first}' of '{code}' is no country: give three letters of ISO 3166-1, a region of CAMEO (MEA, WAF, ...), or IGO, NGO, MNC, IMG, INT";
        if (kind is CodeKind.Sector or CodeKind.Faith) return false;
        var sector = SectorOf(code, 3);
        read = kind is CodeKind.Country
            ? new CameoCode(value, sector) { IsState = code.Length == 3 }
            : new CameoCode(null, kind is CodeKind.International && value.Length > 0 ? value : sector);
        return true;
    }

    /// <summary>Of a kind of people: "~GOV", "NGO~".</summary>
    public bool TryReadAgent(string code, [NotNullWhen(true)] out string? sector, out string why)
    {
        sector = IsOfTriples(code, out why) ? SectorOf(code, 0) : null;
        if (sector is null && why.Length == 0) why = $"'{code}' is no role: its first three letters are one of {string.Join(", ", _codes.Where(pair => pair.Value.Kind is CodeKind.Sector).Select(pair => pair.Key).Order(StringComparer.Ordinal))}";
        return sector is not null;
    }

    /// <summary>The first role of it; a faith where there is none.</summary>
    private string? SectorOf(string code, int start)
    {
        string? faith = null;
        for (var i = start; i < code.Length; i += 3)
            if (_codes.TryGetValue(code.Substring(i, 3), out var found))
            {
                if (found.Kind is CodeKind.Sector or CodeKind.International && found.Value.Length > 0) return found.Value;
                if (found.Kind is CodeKind.Faith) faith ??= found.Value;
            }
        return faith;
    }

    private static bool IsOfTriples(string code, out string why)
    {
        var isOne = code.Length is >= 3 and <= 30 && code.Length % 3 == 0 && code.All(char.IsAsciiLetterUpper);
        why = isOne ? "" : $"'{code}' is no code: it is made of three capital letters each, as USAGOV";
        return isOne;
    }
}
