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
}
