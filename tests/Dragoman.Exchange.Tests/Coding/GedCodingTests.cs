using Dragoman.Claims;
using Dragoman.Events;
using Dragoman.Exchange.Coding;
using Dragoman.Exchange.Ucdp;
using Dragoman.Places;

namespace Dragoman.Exchange.Tests.Coding;

public sealed class GedCodingTests
{
    private static readonly GedCoding Code = new(isWithoutDeaths: false);

    [Fact]
    public void A_clash_is_coded_column_by_column()
    {
        var row = Row(Records.Clash);
        Assert.Equal((20015998343868, "i-0123456789abcdef", 2020, UcdpViolence.StateBased), (row.Id, row.RelId, row.Year, row.TypeOfViolence));
        Assert.Equal(("Government of Libya", "Libyan National Army", "Government of Libya - Libyan National Army", 620, null), (row.SideA, row.SideB, row.DyadName, row.GwNumberA, row.GwNumberB));
        Assert.Equal((2, 48, 0, 0, 50, 42, 52), (row.DeathsA, row.DeathsB, row.DeathsCivilians, row.DeathsUnknown, row.Best, row.Low, row.High));
        Assert.Equal((1, 1, 1, "Libya", 620, "Africa"), (row.WherePrecision, row.DatePrecision, row.EventClarity, row.Country, row.CountryId, row.Region));
        Assert.Equal(("Tripoli Airport", "the airport", "POINT (13.159011 32.663544)", 176787), (row.WhereCoordinates, row.WhereDescription, row.Geometry, row.PrioGrid));
        Assert.Equal((2, "Maghreb Wire;Tripoli Post", "2020-06-04;2020-06-05", "a military source;a medic"), (row.NumberOfSources, row.SourceOffice, row.SourceDate, row.SourceOriginal));
        Assert.Equal("\"Maghreb Wire,2020-06-04,A \"\"clash\"\"\";\"Tripoli Post,2020-06-05,\"", row.SourceArticle);
    }

    [Fact]
    public void The_government_is_side_a_whoever_attacks()
    {
        var row = Row(Records.Clash with { Actors = Records.Clash.Recipients, Recipients = Records.Clash.Actors });
        Assert.Equal(("Government of Libya", 2, 48), (row.SideA, row.DeathsA, row.DeathsB));
    }

    [Fact]
    public void In_one_sided_violence_side_b_is_civilians_and_the_dead_are_theirs()
    {
        var row = Row(Records.Clash with
        {
            Event = Records.Type("Violence against civilians", "Attack", UcdpViolence.OneSided),
            Recipients = [new RecordActor(Records.Civilians)],
            Counts = [Records.Dead("lby-cvl", 3, 4, 5), Records.Dead("lby-gna", 1, 1, 1)],
        });
        Assert.Equal(("Civilians", "Government of Libya - Civilians", 1, 0, 4, 0), (row.SideB, row.DyadName, row.DeathsA, row.DeathsB, row.DeathsCivilians, row.DeathsUnknown));
    }

    [Theory]
    [InlineData(10, 10, 12, 4, 6, 10, 10, 12), InlineData(3, 3, 3, 4, 0, 4, 4, 4)]
    public void What_a_count_of_all_has_beyond_the_sides_is_of_unknown(int low, int best, int high, int side, int unknown, int sum, int lowest, int highest)
    {
        var row = Row(Records.Clash with { Counts = [Records.Dead(null, low, best, high), Records.Dead("lby-lna", side, side, side)] });
        Assert.Equal((side, unknown, sum, lowest, highest), (row.DeathsB, row.DeathsUnknown, row.Best, row.Low, row.High));
    }

    [Fact]
    public void Civilians_between_two_sides_are_counted_by_themselves()
    {
        var row = Row(Records.Clash with { Counts = [Records.Dead("lby-cvl", 5, 6, 7), Records.Dead("lby-other", 1, 2, 3)] });
        Assert.Equal((0, 0, 6, 2, 8), (row.DeathsA, row.DeathsB, row.DeathsCivilians, row.DeathsUnknown, row.Best));
    }

    [Fact]
    public void Two_groups_have_one_dyad_whoever_is_named_first()
    {
        var other = new RecordActor(Records.Lna with { Id = "lby-x", Name = "A Brigade", Side = "lby-x" });
        var record = Records.Clash with { Event = Records.Type("Battles", "Armed clash", UcdpViolence.NonState), Actors = Records.Clash.Recipients, Recipients = [other] };
        Assert.Equal("A Brigade - Libyan National Army", Row(record).DyadName);
        Assert.Equal("A Brigade - Libyan National Army", Row(record with { Actors = [other], Recipients = Records.Clash.Recipients }).DyadName);
    }

    [Fact]
    public void Events_without_a_death_are_left_out_unless_asked_for()
    {
        var record = Records.Clash with { Counts = [] };
        Assert.Equal(new Coded<GedRow>.LeftOut("no death"), Code.Code(record));
        Assert.Equal(0, Assert.IsType<Coded<GedRow>.Row>(new GedCoding(isWithoutDeaths: true).Code(record)).Value.Best);
    }

    [Fact]
    public void A_dyad_without_a_side_is_left_out() =>
        Assert.Equal(new Coded<GedRow>.LeftOut("a side of the dyad isn't named"), Code.Code(Records.Clash with { Recipients = [] }));

    [Theory]
    [InlineData("2020-06-03", "2020-06-03", 1), InlineData("2020-06-03", "2020-06-04", 2), InlineData("2020-06-01", "2020-06-06", 2), InlineData("2020-06-01", "2020-06-07", 3)]
    [InlineData("2020-06-01", "2020-06-08", 4), InlineData("2020-06-01", "2020-06-30", 4), InlineData("2020-07-01", "2020-07-31", 4), InlineData("2020-01-01", "2020-12-31", 5)]
    public void The_precision_of_a_date_is_its_span(string from, string to, int precision)
    {
        var time = Records.Days(from, to, 1);
        Assert.Equal(precision, Precisions.Date(time.From, time.To));
    }

    [Theory]
    [InlineData(1, 1, 2.0, "Tripoli", "Qasr"), InlineData(2, 2, 25.0, "Tripoli", "Qasr"), InlineData(3, 2, 60.0, "Tripoli", "Qasr"), InlineData(5, 2, 60.0, "Tripoli", null)]
    [InlineData(3, 3, 60.0, "Tripoli", "Tripoli Airport"), InlineData(4, 3, 60.0, "Tripoli Airport", null), InlineData(4, 3, 60.0, "Tripoli", null), InlineData(6, 3, 900.0, null, null)]
    public void The_precision_of_a_place_is_that_of_its_unit(int where, int precision, double radius, string? admin1, string? admin2) =>
        Assert.Equal(where, Precisions.Where(Records.Airport with { Precision = precision, RadiusKilometres = radius, Admin1 = admin1, Admin2 = admin2 }));

    [Theory]
    [InlineData(2, PlaceRelationKind.Near, null, 2, 8.0), InlineData(2, PlaceRelationKind.Along, null, 2, 20.0), InlineData(5, PlaceRelationKind.Along, null, 3, 60.0), InlineData(5, PlaceRelationKind.Between, null, 3, 40.0)]
    [InlineData(5, PlaceRelationKind.Border, null, 3, 200.0), InlineData(5, PlaceRelationKind.Part, "north", 2, 70.0), InlineData(1, PlaceRelationKind.Part, "north", 1, 3.0)]
    public void Lines_and_parts_of_units_are_vaguer_areas(int where, PlaceRelationKind kind, string? direction, int precision, double radius) =>
        Assert.Equal(where, Precisions.Where(Records.Airport with { Precision = precision, RadiusKilometres = radius, Relation = new ClaimPlaceRelation(direction, null, "Tripoli") { Kind = kind } }));

    [Fact]
    public void What_is_in_no_country_is_international() => Assert.Equal(7, Precisions.Where(Records.Airport with { Country = null }));

    [Theory]
    [InlineData(48.145278, 37.745, 199156), InlineData(48.0, 37.805278, 199156), InlineData(-90, -180, 1), InlineData(90, 180, 259200)]
    public void Cells_of_the_grid_are_those_that_ucdp_has(double latitude, double longitude, int cell) => Assert.Equal(cell, PrioGrid.CellOf(latitude, longitude));

    private static GedRow Row(EventRecord record) => Assert.IsType<Coded<GedRow>.Row>(Code.Code(record)).Value;
}
