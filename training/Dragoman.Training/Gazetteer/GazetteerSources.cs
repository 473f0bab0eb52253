namespace Dragoman.Training.Gazetteer;

/// <summary>Paths of cities500.txt, admin1CodesASCII.txt, admin2Codes.txt, countryInfo.txt (GeoNames), airports.json (OurAirports), countries.tsv the folder of places/*.tsv (ours), and that of outlines (Natural Earth's).</summary>
internal sealed record GazetteerSources(string Settlements, string Units, string Subunits, string CountryInfo, string Airports, string Countries, string Own, string Outlines);
