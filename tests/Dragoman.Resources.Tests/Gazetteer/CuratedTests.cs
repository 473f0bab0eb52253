using Dragoman.Places;

namespace Dragoman.Resources.Tests.Gazetteer;

public sealed class CuratedTests
{
    private static readonly Dragoman.Places.Gazetteer All = Gazetteers.Open();

    [Fact]
    public void There_are_enough_of_them() => Assert.InRange(Gazetteers.Curated().Length, 450, 5000);

    [Fact]
    public void Their_countries_exist()
    {
        foreach (var row in Gazetteers.Curated())
            Assert.True(row.Place.Country.Length == 0 || All.FindCountry(row.Place.Country) is not null, row.Place.Id);
    }

    /// <summary>A slip of the keyboard puts a camp into another country.</summary>
    [Fact]
    public void They_lie_within_reach_of_their_countries()
    {
        foreach (var place in Gazetteers.Curated().Select(row => row.Place).Where(place => place.Country.Length > 0 && place.Kind != PlaceKind.Water))
        {
            var country = All.FindCountry(place.Country)!;
            var distance = new GeoPoint(place.Latitude, place.Longitude).KilometresTo(new(country.Latitude, country.Longitude));
            Assert.True(distance < 3 * country.RadiusKm + place.RadiusKm + 60 || place.IsFar(), $"{place.Id}: {distance:F0} km from the middle of {country.Name}");
        }
    }

    [Fact]
    public void Each_is_found_by_each_of_its_names()
    {
        foreach (var row in Gazetteers.Curated())
            foreach (var name in row.Names)
                Assert.Contains(All.Find(name), place => place.Name == row.Place.Name);
    }

    [Fact]
    public void No_row_has_a_name_twice()
    {
        foreach (var row in Gazetteers.Curated())
            Assert.Equal(row.Names.Length, row.Names.Distinct(StringComparer.Ordinal).Count());
    }
}

file static class KnownExceptions
{
    /// <summary>Far from the country that they are listed under, and rightly so.</summary>
    private static readonly string[] Far = ["dragoman:usa-guantanamo-bay", "dragoman:mli-sahel"];

    public static bool IsFar(this Place place) => Far.Contains(place.Id);
}
