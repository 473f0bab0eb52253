using CsCheck;
using Dragoman.Places;

namespace Dragoman.Tests.Places;

public sealed class GeoPointTests
{
    private static readonly GeoPoint Tripoli = new(32.8874, 13.1874);

    [Fact]
    public void Tripoli_lies_644_km_from_Benghazi() => Assert.InRange(Tripoli.KilometresTo(new(32.1149, 20.0686)), 640, 655);

    [Theory]
    [InlineData(0, 1, 0)]
    [InlineData(90, 0, 1)]
    [InlineData(180, -1, 0)]
    [InlineData(270, 0, -1)]
    public void Displacement_goes_where_the_bearing_points(double bearing, int north, int east)
    {
        var there = Tripoli.Displaced(bearing, 50);
        Assert.Equal(north, Math.Sign(Math.Round(there.Latitude - Tripoli.Latitude, 2)));
        Assert.Equal(east, Math.Sign(Math.Round(there.Longitude - Tripoli.Longitude, 2)));
    }

    [Fact]
    public void Displacement_goes_as_far_as_stated() => Gen.Select(Gen.Double[0, 360], Gen.Double[1, 300]).Sample((bearing, kilometres) =>
        Assert.InRange(Tripoli.Displaced(bearing, kilometres).KilometresTo(Tripoli), kilometres - 0.05, kilometres + 0.05));

    [Fact]
    public void Displacement_stays_on_the_globe() => Gen.Select(Points, Gen.Double[-720, 720], Gen.Double[0, 25_000]).Sample((point, bearing, kilometres) =>
    {
        var there = point.Displaced(bearing, kilometres);
        Assert.InRange(there.Latitude, -90, 90);
        Assert.InRange(there.Longitude, -180, 180);
        Assert.Equal(there, point.Displaced(bearing, kilometres));
    });

    [Theory]
    [InlineData(90)]
    [InlineData(-90)]
    public void A_way_from_a_pole_follows_the_meridian(double pole)
    {
        var middle = new GeoPoint(pole, -0.125).Towards(new(0, 40), 0.5);
        Assert.Equal(new(pole / 2, 40), middle);
    }

    [Fact]
    public void The_middle_of_a_way_is_as_far_from_both_ends() => Gen.Select(Points, Points).Where((one, other) => one.KilometresTo(other) < 15_000).Sample((one, other) =>
    {
        var middle = one.Towards(other, 0.5);
        Assert.InRange(middle.KilometresTo(one) - middle.KilometresTo(other), -0.1, 0.1);
        Assert.InRange(middle.KilometresTo(one), one.KilometresTo(other) / 2 - 0.1, one.KilometresTo(other) / 2 + 0.1);
    });

    [Fact]
    public void A_bearing_leads_to_where_it_was_taken_of() => Gen.Select(Gen.Double[-80, 80], Gen.Double[-180, 180], Gen.Double[0, 359.9], Gen.Double[20, 2000]).Sample((latitude, longitude, bearing, kilometres) =>
    {
        var from = new GeoPoint(latitude, longitude);
        var off = Math.Abs(from.BearingTo(from.Displaced(bearing, kilometres)) - bearing);
        Assert.InRange(Math.Min(off, 360 - off), 0, 0.2);
    });

    [Fact]
    public void The_antimeridian_is_no_edge()
    {
        var (east, west) = (new GeoPoint(-17, 179.5), new GeoPoint(-17, -179.5));
        Assert.InRange(Math.Abs(east.Towards(west, 0.5).Longitude), 179.99, 180);
        Assert.InRange(east.Displaced(90, 200).Longitude, -180, -178);
        Assert.InRange(west.Displaced(270, 200).Longitude, 178, 180);
    }

    private static readonly Gen<GeoPoint> Points = Gen.Select(Gen.Double[-90, 90], Gen.Double[-180, 180], (latitude, longitude) => new GeoPoint(latitude, longitude));
}
