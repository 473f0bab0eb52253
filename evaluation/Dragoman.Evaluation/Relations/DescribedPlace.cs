using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using Dragoman.Places;

namespace Dragoman.Evaluation.Relations;

/// <summary>The words in which a coder of UCDP GED noted where events were, and where the coder put them.</summary>
/// <param name="Country">ISO 3166 alpha-3.</param>
/// <param name="Precision">GED's "where_prec", 1 to 7.</param>
/// <param name="Number">In the order of the file, from 0.</param>
public sealed record DescribedPlace(string Words, string Country, GeoPoint Point, int Precision, int Number)
{
    /// <summary>Each description once for a point and a precision.</summary>
    public static ImmutableArray<DescribedPlace> Read(string file, string country)
    {
        using var csv = CsvReader.Create(File.OpenRead(file));
        var (places, seen) = (ImmutableArray.CreateBuilder<DescribedPlace>(), new HashSet<(string, GeoPoint, int)>());
        while (csv.Read())
        {
            var words = csv.GetString("where_description").Trim();
            var point = new GeoPoint(Value(csv.GetString("latitude")), Value(csv.GetString("longitude")));
            var precision = (int)Value(csv.GetString("where_prec"));
            if (words.Length > 0 && seen.Add((words, point, precision)))
                places.Add(new(words, country, point, precision, places.Count));
        }
        return places.DrainToImmutable();
    }

    private static double Value(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
}
