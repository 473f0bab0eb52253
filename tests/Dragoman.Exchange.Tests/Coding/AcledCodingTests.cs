using Dragoman.Actors;
using Dragoman.Claims;
using Dragoman.Exchange.Acled;
using Dragoman.Exchange.Codes;
using Dragoman.Exchange.Coding;
using Dragoman.Lexicons;
using Dragoman.Text;

namespace Dragoman.Exchange.Tests.Coding;

public sealed class AcledCodingTests
{
    private static readonly AcledCoding Code = new(new SourceScales(Records.Outlet));

    [Fact]
    public void A_clash_is_coded_column_by_column()
    {
        var row = Row(Records.Clash);
        Assert.Equal(
            new AcledRow(
                "LBY20015998343868", new DateOnly(2020, 6, 3), 2020, 1, "Political violence", "Battles", "Armed clash",
                "Government of National Accord", null, ActorKind.StateForces, "Libyan National Army", null, ActorKind.RebelGroup,
                new Interaction(ActorKind.StateForces, ActorKind.RebelGroup), false, 434, "Northern Africa", "Libya", "Tripoli", "Qasr Bin Ghashir", null, "Tripoli Airport",
                32.6635, 13.159, 1, "Maghreb Wire; Tripoli Post", "National-International",
                "On 3 June 2020, Government of National Accord clashed with Libyan National Army in Tripoli Airport (Qasr Bin Ghashir, Tripoli). 42 fatalities were reported.",
                42, "incident=i-0123456789abcdef", 1591315200),
            row);
    }

    [Theory]
    [InlineData("2020-06-01", "2020-06-07", 2, "2020-06-04", "Around 4 June 2020 (week of)")]
    [InlineData("2020-06-01", "2020-06-30", 3, "2020-06-15", "Around 15 June 2020 (month of)")]
    [InlineData("2020-06-03", "2020-06-03", 1, "2020-06-03", "On 3 June 2020")]
    public void The_middle_of_a_period_is_its_day(string from, string to, int precision, string day, string words)
    {
        var row = Row(Records.Clash with { Time = Records.Days(from, to, precision) });
        Assert.Equal((day, precision), ($"{row.EventDate:yyyy-MM-dd}", row.TimePrecision));
        Assert.StartsWith(words + ", ", row.Notes, StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_that_is_only_that_of_the_report_says_so() =>
        Assert.StartsWith("As reported on 3 June 2020, ", Row(Records.Clash with { Time = Records.Day(3) with { Basis = TimeBasis.Published } }).Notes, StringComparison.Ordinal);

    [Fact]
    public void Forces_of_another_country_are_external()
    {
        var row = Row(Records.Clash with { Actors = [new RecordActor(Records.Turkey)] });
        Assert.Equal(("Military Forces of Turkey", ActorKind.External, "Rebel group-External/Other forces"), (row.Actor1, row.Inter1, row.Interaction.ToString()));
    }

    [Fact]
    public void A_state_that_makes_an_agreement_is_its_government()
    {
        var row = Row(Records.Clash with { Event = Records.Type("Strategic developments", "Agreement"), Actors = [new RecordActor(Records.Turkey)] });
        Assert.Equal("Government of Turkey", row.Actor1);
    }

    [Fact]
    public void Allies_stand_beside_the_main_actor()
    {
        var row = Row(Records.Clash with { Actors = [new RecordActor(Records.Gna), new RecordActor(Records.Turkey)] });
        Assert.Equal(("Government of National Accord", "Military Forces of Turkey"), (row.Actor1, row.AssociatedActor1));
    }

    [Theory]
    [InlineData("Battles", "Armed clash", "Unidentified Armed Group (Libya)", "Unidentified Armed Group (Libya)", 33)]
    [InlineData("Violence against civilians", "Attack", "Unidentified Armed Group (Libya)", "Civilians (Libya)", 37)]
    [InlineData("Explosions/Remote violence", "Grenade", "Unidentified Armed Group (Libya)", null, 30)]
    [InlineData("Protests", "Peaceful protest", "Protesters (Libya)", null, 60)]
    [InlineData("Riots", "Mob violence", "Rioters (Libya)", null, 50)]
    [InlineData("Strategic developments", "Arrests", null, null, null)]
    public void Sides_that_nobody_names_have_the_code_book_s_names(string type, string sub, string? one, string? other, int? interaction)
    {
        var row = Row(Records.Clash with { Event = Records.Type(type, sub), Actors = [], Recipients = [] });
        Assert.Equal((one, other, interaction), (row.Actor1, row.Actor2, row.Interaction?.Code));
    }

    [Theory]
    [InlineData("Peaceful protest", null, 60), InlineData("Protest with intervention", "Police Forces of Libya", 16)]
    public void In_protests_people_are_actor_one_however_the_report_puts_it(string sub, string? other, int interaction)
    {
        var row = Row(Records.Clash with { Event = Records.Type("Protests", sub), Actors = [new RecordActor(Records.Police)], Recipients = [new RecordActor(Records.Protesters)] });
        Assert.Equal(("Protesters (Libya)", other, interaction), (row.Actor1, row.Actor2, row.Interaction?.Code));
    }

    [Fact]
    public void A_protest_has_the_size_of_its_crowd()
    {
        var protest = Records.Clash with { Event = Records.Type("Protests", "Peaceful protest"), Actors = [], Recipients = [] };
        Assert.StartsWith("crowd size=no report; ", Row(protest).Tags, StringComparison.Ordinal);
        Assert.StartsWith("crowd size=about 200; ", Row(protest with { Counts = [new RecordCount(QuantityKind.Protesters, null, 200, 200, 300, 200)] }).Tags, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Violence against civilians", "Attack", false, true)]
    [InlineData("Protests", "Excessive force against protesters", false, true)]
    [InlineData("Explosions/Remote violence", "Air/drone strike", true, true)]
    [InlineData("Explosions/Remote violence", "Air/drone strike", false, false)]
    [InlineData("Battles", "Armed clash", false, false)]
    public void Civilians_are_targeted_where_they_are_the_main_target(string type, string sub, bool atCivilians, bool isTargeting)
    {
        var record = Records.Clash with { Event = Records.Type(type, sub), Recipients = [new RecordActor(atCivilians ? Records.Civilians : Records.Lna)] };
        Assert.Equal(isTargeting, Row(record).IsCivilianTargeting);
    }

    [Fact]
    public void Fatalities_are_the_lowest_report_and_none_is_nought()
    {
        Assert.Equal(31, AcledCoding.Fatalities(Records.Clash with { Counts = [Records.Dead(null, 31, 48, 60)] }));
        Assert.Equal(42, AcledCoding.Fatalities(Records.Clash with { Counts = [Records.Dead(null, 31, 48, 60), .. Records.Clash.Counts] }));
        Assert.Equal(0, AcledCoding.Fatalities(Records.Clash with { Counts = [] }));
    }

    [Theory]
    [InlineData("31 to 60 fatalities were reported.", 31, 48, 60), InlineData("1 fatality was reported.", 1, 1, 1), InlineData("0 fatalities were reported.", 0, 0, 0)]
    public void Notes_say_how_many_died(string words, int low, int best, int high) =>
        Assert.EndsWith(words, Row(Records.Clash with { Counts = [Records.Dead(null, low, best, high)] }).Notes, StringComparison.Ordinal);

    [Fact]
    public void Notes_say_what_isn_t_agreed() =>
        Assert.EndsWith("Sources differ: GNA: 48 dead; LNA: none.", Row(Records.Clash with { Contradictions = ["GNA: 48 dead", "LNA: none"] }).Notes, StringComparison.Ordinal);

    [Fact]
    public void Notes_have_the_distance_that_the_report_gives()
    {
        var place = Records.Airport with { Precision = 2, Relation = new ClaimPlaceRelation("south", 26, "Tripoli") };
        Assert.Contains(" 26 km south of Tripoli (", Row(Records.Clash with { Place = place }).Notes, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ACLED codes no such event", "acled"), InlineData("denied", "denied"), InlineData("planned only", "planned"), InlineData("no day", "time"), InlineData("no place", "place")]
    [InlineData("dated more vaguely than a month", "year"), InlineData("no place more exact than the country", "country"), InlineData("no country", "nowhere")]
    public void What_the_code_book_has_no_row_for_is_left_out_and_says_why(string why, string what)
    {
        var record = what switch
        {
            "acled" => Records.Clash with { Event = Records.Clash.Event with { Acled = null } },
            "denied" => Records.Clash with { Status = Status.Denied },
            "planned" => Records.Clash with { Status = Status.Planned },
            "time" => Records.Clash with { Time = null },
            "year" => Records.Clash with { Time = Records.Days("2020-01-01", "2020-12-31", 3) },
            "place" => Records.Clash with { Place = null },
            "country" => Records.Clash with { Place = Records.Airport with { Admin1 = null, Admin2 = null, Precision = 3 } },
            _ => Records.Clash with { Place = Records.Airport with { Country = null } },
        };
        Assert.Equal(new Coded<AcledRow>.LeftOut(why), Code.Code(record));
    }

    [Theory]
    [InlineData("National", "Tripoli Post"), InlineData("International", "Maghreb Wire"), InlineData("Regional", "Cairo Times"), InlineData("Other", "Front Office"), InlineData("Other", "nobody knows")]
    [InlineData("National-International", "Maghreb Wire", "Tripoli Post"), InlineData("Other-International", "Front Office", "Maghreb Wire", "Tripoli Post")]
    public void The_scale_is_that_of_the_sources(string scale, params string[] outlets) =>
        Assert.Equal(scale, new SourceScales(Records.Outlet).Of(outlets.Select(name => new Report(name) { Outlet = name }), CodedCountry.Find("LBY")!));

    [Fact]
    public void Every_sub_type_has_words() => Assert.Equal(AcledNames.All.Select(type => type.SubEventType).Order(StringComparer.Ordinal), AcledNotes.SubTypes.Order(StringComparer.Ordinal));

    private static AcledRow Row(EventRecord record) => Assert.IsType<Coded<AcledRow>.Row>(Code.Code(record)).Value;
}
