using System.Collections.Frozen;
using System.Globalization;
using Dragoman.Lexicons;

namespace Dragoman.Exchange.Codes;

/// <summary>A country as the datasets of the field number and call it. Names and regions are theirs, not a statement on anybody's status.</summary>
/// <param name="Iso3">ISO 3166-1 alpha-3.</param>
/// <param name="Numeric">ISO 3166-1 numeric; 0 where it has none.</param>
/// <param name="GleditschWard">Gleditsch and Ward's number, which UCDP uses; null where the country is no state of theirs.</param>
/// <param name="Cow">The Correlates of War project's number, which POLECAT uses.</param>
public sealed record CodedCountry(string Iso3, int Numeric, int? GleditschWard, int? Cow, string AcledName, string? AcledRegion, string UcdpName, string? UcdpRegion)
{
    private static readonly FrozenDictionary<string, CodedCountry> ByIso3 = Read().ToFrozenDictionary(country => country.Iso3, StringComparer.Ordinal);

    public static IEnumerable<CodedCountry> All => ByIso3.Values.OrderBy(country => country.Iso3, StringComparer.Ordinal);

    public static CodedCountry? Find(string? iso3) => iso3 is null ? null : ByIso3.GetValueOrDefault(iso3);

    private static List<CodedCountry> Read()
    {
        using var reader = new StreamReader(typeof(CodedCountry).Assembly.GetManifestResourceStream("codes/countries.tsv")
            ?? throw new InvalidOperationException("The resource codes/countries.tsv is missing from this build."));
        return [.. Tsv.Read("countries.tsv", reader, "iso3", "numeric", "gw", "cow", "acled_name", "acled_region", "ucdp_name", "ucdp_region").Select(Of)];
    }

    private static CodedCountry Of(TsvRow row) => new(
        row.Required(0, "iso3"), Number(row[1]) ?? 0, Number(row[2]), Number(row[3]), row[4], Some(row[5]), row[6], Some(row[7]));

    private static int? Number(string cell) => cell.Length == 0 ? null : int.Parse(cell, CultureInfo.InvariantCulture);

    private static string? Some(string cell) => cell.Length == 0 ? null : cell;
}
