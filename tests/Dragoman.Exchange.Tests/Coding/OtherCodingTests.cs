using Dragoman.Claims;
using Dragoman.Events;
using Dragoman.Exchange.Codes;
using Dragoman.Exchange.Coding;
using Dragoman.Exchange.Hxl;
using Dragoman.Exchange.Polecat;

namespace Dragoman.Exchange.Tests.Coding;

public sealed class OtherCodingTests
{
    [Fact]
    public void Polecat_has_type_mode_quad_contexts_and_parties()
    {
        var row = Assert.IsType<Coded<PolecatRow>.Row>(new PolecatCoding("dragoman 9").Code(Records.Clash)).Value;
        Assert.Equal(
            ("i-0123456789abcdef", "ASSAULT", "firearms", -10.0, "Material Conflict", "military;territory"),
            (row.EventId, row.EventType, row.EventMode, row.Intensity, row.QuadCode, row.Contexts));
        Assert.Equal(new PolecatParty("Government of National Accord", "LBY", 620, "GOV", "GOV", null, "GNA forces", null), row.Actor);
        Assert.Equal(("2210247", "the airport", "Khalifa Haftar", "Government of National Accord;Libyan National Army"), (row.GeoNamesId, row.RawPlacename, row.StoryPeople, row.StoryOrganizations));
        Assert.Equal(("Maghreb Wire", new DateOnly(2020, 6, 4), "en", "dragoman 9"), (row.Source, row.PublicationDate, row.Language, row.Version));
    }

    [Theory]
    [InlineData("AGREE", null, "Verbal Cooperation", 4.0), InlineData("AID", null, "Material Cooperation", 7.0), InlineData("THREATEN", "violence", "Verbal Conflict", -6.0)]
    [InlineData("ASSAULT", "abduct", "Material Conflict", -9.0), InlineData("ASSAULT", "drone", "Material Conflict", -10.0), InlineData("OTHER", null, null, null)]
    public void Types_have_a_quad_and_an_intensity(string type, string? mode, string? quad, double? intensity) =>
        Assert.Equal((quad, intensity), (QuadCode.Of(type), Intensity.Of(type, mode)));

    [Fact]
    public void Hxl_has_the_range_of_the_dead_and_its_sources()
    {
        var row = Assert.IsType<Coded<HxlRow>.Row>(new HxlCoding(PCodes.None).Code(Records.Clash with { Counts = [.. Records.Clash.Counts, new RecordCount(QuantityKind.Injured, null, 7, 8, 9, 7)] })).Value;
        Assert.Equal((42, 42, 52, 7, null), (row.Killed, row.KilledLow, row.KilledHigh, row.Injured, row.Displaced));
        Assert.Equal(("Battles", "Armed clash", "LBY", 2, "https://example.org/1", "current"), (row.Type, row.SubType, row.CountryCode, row.SourceCount, row.Url, row.Status));
    }

    [Fact]
    public void Hxl_counts_no_dead_where_nobody_speaks_of_them()
    {
        var row = Assert.IsType<Coded<HxlRow>.Row>(new HxlCoding(PCodes.None).Code(Records.Clash with { Counts = [] })).Value;
        Assert.Equal((null, null, null), (row.Killed, row.KilledLow, row.KilledHigh));
    }

    [Theory]
    [InlineData(Status.Planned), InlineData(Status.Threatened), InlineData(Status.Possible), InlineData(Status.Denied), InlineData(Status.Attempted)]
    public void What_has_not_happened_is_in_no_dataset(Status status)
    {
        Assert.IsType<Coded<PolecatRow>.LeftOut>(new PolecatCoding("x").Code(Records.Clash with { Status = status }));
        Assert.IsType<Coded<HxlRow>.LeftOut>(new HxlCoding(PCodes.None).Code(Records.Clash with { Status = status }));
    }

    [Fact]
    public void Every_country_has_one_number_of_each_kind()
    {
        var all = CodedCountry.All.ToArray();
        Assert.True(all.Length > 240, $"{all.Length} countries");
        Assert.Equal(all.Length - 1, all.Where(country => country.Numeric > 0).Select(country => country.Numeric).Distinct().Count());
        Assert.Equal(all.Count(country => country.GleditschWard is not null), all.Select(country => country.GleditschWard).Distinct().Count() - 1);
        Assert.Equal(all.Count(country => country.Cow is not null), all.Select(country => country.Cow).Distinct().Count() - 1);
    }

    [Theory]
    [InlineData("UKR", 804, 369, "Europe", "Europe"), InlineData("SYR", 760, 652, "Middle East", "Middle East"), InlineData("MEX", 484, 70, "Central America", "Americas")]
    [InlineData("MMR", 104, 775, "Southeast Asia", "Asia"), InlineData("SDN", 729, 625, "Northern Africa", "Africa")]
    public void Countries_are_coded_as_the_datasets_code_them(string iso3, int numeric, int gleditschWard, string acled, string ucdp)
    {
        var country = CodedCountry.Find(iso3)!;
        Assert.Equal((numeric, gleditschWard, acled, ucdp), (country.Numeric, country.GleditschWard, country.AcledRegion, country.UcdpRegion));
    }
}
