using System.Globalization;
using Dragoman.Places;
using Dragoman.Text;

namespace Dragoman.Resources.Tests.Gazetteer;

public sealed class PlaceFinderTests
{
    private static readonly PlaceFinder Finder = Gazetteers.OpenFinder();

    /// <summary>Each mention as "text > name", with "@direction distance of" for relations and "?" for names that nothing locates.</summary>
    [Theory]
    // names, designations
    [InlineData("Clashes erupted in Tarhuna.", "Tarhuna > Tarhuna")]
    [InlineData("Jets bombed Tripoli International Airport in Libya.", "Tripoli International Airport > Tripoli International Airport", "Libya > Libya")]
    [InlineData("The army of Libya entered the city of Tarhuna.", "Libya > Libya", "the city of Tarhuna > Tarhuna")]
    [InlineData("Rockets hit Mitiga airport in the Libyan capital.", "Mitiga airport > Mitiga International Airport", "the Libyan capital > Tripoli")]
    [InlineData("The Libyan army took control of the Yarmouk camp.", "the Yarmouk camp > Yarmouk camp")]
    [InlineData("Syrian soldiers took control of the Yarmouk camp.", "the Yarmouk camp > Yarmouk Camp")]
    // lists
    [InlineData("Libyan forces took control of the Hamza and Naqliya camps.", "the Hamza > Hamza camp", "Naqliya camps > Naqliya camp")]
    [InlineData("Troops took control of the axes of Al-Mabruka and Al-Zarzura, north of the town of Tarhuna.",
        "the axes of Al-Mabruka > Al-Mabruka @north of Tarhuna", "Al-Zarzura > Al-Zarzura @north of Tarhuna")]
    // spellings
    [InlineData("Libyan forces shelled Qasr Bin Khusheir.", "Qasr Bin Khusheir > Qasr bin Ghashir")]
    [InlineData("Libyan forces were seen in Qasr Bin Asheer area.", "Qasr Bin Asheer area > Qasr bin Ghashir")]
    [InlineData("Residents of Libya fled from Garaboli to Khoms and Tajourah.", "Libya > Libya", "Garaboli > Garabulli", "Khoms > Al-Khums", "Tajourah > Tajoura")]
    [InlineData("Syrian jets bombed villages near Maaret Noman.", "near Maaret Noman > Maarat al-Numan @near")]
    [InlineData("Syrian soldiers captured Kafr Nubl, Khan Toman and Sheikh Mustafa.", "Kafr Nubl > Kafranbel", "Khan Toman > Khan Tuman", "Sheikh Mustafa > Sheikh Mustafa")]
    [InlineData("Yemeni forces shelled the Kilo 16 junction.", "the Kilo 16 junction > Kilo 16")]
    [InlineData("Yemeni forces shelled Hays and left the West Coast of Yemen.", "Hays > Hays", "the West Coast of Yemen > Yemen's West Coast")]
    // far towns: one of many Salems is no more likely than a person, Aleppo is one
    [InlineData("Libyan forces met in Tarhuna in Libya. All call him Salem.", "Tarhuna > Tarhuna", "Libya > Libya")]
    [InlineData("Libyan forces met in Tarhuna in Libya. Men from Aleppo met them.", "Tarhuna > Tarhuna", "Libya > Libya", "Aleppo > Aleppo")]
    // towns and what bears their name
    [InlineData("Soldiers of Mali entered Gao.", "Mali > Mali", "Gao > Gao")]
    [InlineData("The airport of Khartoum was shelled by Sudanese forces.", "The airport of Khartoum > Khartoum International Airport")]
    // relations
    [InlineData("A convoy was hit 26 km north of Sirte.", "26 km north of Sirte > Sirte @north 26 of Sirte")]
    [InlineData("Libyan troops moved to the south of the capital.", "the south of the capital > Tripoli @south of Tripoli")]
    [InlineData("Shells fell on the southern outskirts of Aleppo.", "the southern outskirts of Aleppo > Aleppo @south of Aleppo")]
    [InlineData("Fighting continued in northern and eastern areas of Qasr Bin Ghashir.",
        "northern and eastern areas of Qasr Bin Ghashir > Qasr bin Ghashir @northeast of Qasr bin Ghashir")]
    [InlineData("Fighting continued in western Libya.", "western Libya > Libya @west of Libya")]
    [InlineData("Fighting continued in Tripoli's southern suburbs.", "Tripoli's southern suburbs > Tripoli @south of Tripoli")]
    [InlineData("Soldiers closed the border with Tunisia.", "the border with Tunisia > Tunisia @of Tunisia")]
    [InlineData("Mines were laid in Al-Mabruka, 12 km east of Tarhuna.", "Al-Mabruka > Al-Mabruka @east 12 of Tarhuna")]
    [InlineData("Officials of Mexico and Panama met in Mexico City.", "Mexico > Mexico", "Panama > Panama", "Mexico City > Mexico City")]
    // anaphora
    [InlineData("Rebels entered Tarhuna. They left the city.", "Tarhuna > Tarhuna", "the city > Tarhuna")]
    [InlineData("Jets bombed Mitiga airport in Libya. Smoke rose from the airport.",
        "Mitiga airport > Mitiga International Airport", "Libya > Libya", "the airport > Mitiga International Airport")]
    [InlineData("Libyan rebels attacked Tarhuna after talks in Cairo. They left the city.", "Tarhuna > Tarhuna", "Cairo > Cairo", "the city > Tarhuna")]
    // wider
    [InlineData("Drones struck Zamzam camp, 12 km south of El Fasher, in North Darfur state.", "Zamzam camp > Zamzam camp", "North Darfur state > North Darfur")]
    [InlineData("Clashes in Libya reached the Al-Qubtara axis.", "Libya > Libya", "the Al-Qubtara axis > Al-Qubtara ?")]
    public void Reads(string text, params string[] expected) => Assert.Equal(expected, Find(text).Select(Show));

    [Theory]
    [InlineData("Egyptian officials met Turkish officials.")]
    [InlineData("General Khalifa Haftar said that Haftar won.")]
    [InlineData("The Sirte Protection Force said so.")]
    [InlineData("The Tripoli-based government said so.")]
    [InlineData("Nice weather was reported.")]
    [InlineData("Reading books is good. Most people agree on Monday.")]
    public void Reads_no_place(string text) => Assert.Empty(Find(text));

    [Fact]
    public void The_stated_country_decides()
    {
        const string text = "Shells fell on Tripoli.";
        Assert.Equal("LBN", Assert.Single(Finder.Find(Flat.Parses(text), new(new Report(text) { Country = "LBN" }))).Country);
        Assert.Equal("LBY", Assert.Single(Finder.Find(Flat.Parses(text), new(new Report(text) { Country = "LBY" }))).Country);
    }

    [Fact]
    public void Names_of_actors_are_left_alone_but_tell_the_country()
    {
        const string text = "The Libyan National Army bombed Tripoli.";
        var taken = new TextSpan(text.IndexOf("Libyan", StringComparison.Ordinal), text.IndexOf(" bombed", StringComparison.Ordinal));
        var mention = Assert.Single(Finder.Find(Flat.Parses(text), new(new Report(text)) { Taken = [taken] }));
        Assert.Equal(("Tripoli", "LBY"), (mention.Text, mention.Country));
    }

    [Theory]
    [InlineData("clashes broke out in tripoli, the capital of libya, and in tarhuna on the same day")]
    [InlineData("CLASHES BROKE OUT IN TRIPOLI, THE CAPITAL OF LIBYA, AND IN TARHUNA ON THE SAME DAY")]
    public void Capitals_may_be_missing(string text) => Assert.Contains(Find(text), mention => mention.Place?.Name == "Tarhuna");

    [Fact]
    public void Mentions_point_at_their_words()
    {
        const string text = "Libyan forces left the city of Tarhuna. A convoy was hit 26 km north of Sirte.";
        var parses = Flat.Parses(text);
        foreach (var mention in Finder.Find(parses, new(new Report(text))))
        {
            Assert.Equal(mention.Text, mention.Span.Of(text).ToString());
            Assert.Equal(mention.Span, parses[mention.Sentence].Sentence.SpanOf(mention.First, mention.Last));
            Assert.InRange(mention.Head, mention.First, mention.Last);
        }
    }

    [Theory]
    [InlineData("Soldiers of Mali entered Gao.", PlaceKind.Settlement)]
    [InlineData("Soldiers of Mali left Ansongo in Gao.", PlaceKind.Unit)]
    public void A_name_of_a_town_and_its_unit_means_the_town_unless_it_holds_another(string text, PlaceKind kind) =>
        Assert.Equal(kind, Find(text).Single(mention => mention.Text == "Gao").Place?.Kind);

    [Fact]
    public void Precision_tells_towns_from_their_surroundings_and_regions()
    {
        Assert.Equal(PlacePrecision.Exact, Find("Clashes erupted in Tarhuna.")[0].Precision);
        Assert.Equal(PlacePrecision.Near, Find("Clashes erupted 20 km east of Tarhuna.")[0].Precision);
        Assert.Equal(PlacePrecision.Region, Find("Clashes erupted in Libya.")[0].Precision);
    }

    [Theory]
    [InlineData("Looters burned shops in Port-au-Prince.", "Port-au-Prince", "HTI")]
    [InlineData("A shop burned in Stoke-on-Trent.", "Stoke-on-Trent", "GBR")]
    [InlineData("Looters burned shops in Haiti and went on to Delmas 32.", "Delmas 32", "HTI")]
    public void Words_that_a_gazetteer_has_as_one_name_are_one(string text, string name, string country) =>
        Assert.Contains(Find(text), mention => mention.Text == name && mention.Country == country && mention.Place is not null);

    [Fact]
    public void A_name_is_not_cut_where_no_gazetteer_has_the_whole() =>
        Assert.DoesNotContain(Find("Riders of the Tripoli-to-Sirte race rested in Misrata."), mention => mention.Text.Contains("-to-", StringComparison.Ordinal));

    /// <summary>South Africa has a Delmas of 90,000; the quarters of the town in Haiti have numbers.</summary>
    [Theory]
    [InlineData("Haiti's police left Port-au-Prince and Petionville. Shops burned in Delmas.", "HTI")]
    [InlineData("South Africa's police left Pretoria and Witbank. Shops burned in Delmas.", "ZAF")]
    public void A_small_town_of_a_country_that_nothing_speaks_for_gives_way(string text, string country) =>
        Assert.Equal(country, Find(text).Single(mention => mention.Text == "Delmas").Place?.Country);

    /// <summary>"Adaar" is a district of Ethiopia, 300 km off, whose name sounds like it.</summary>
    [Theory]
    [InlineData("Soldiers of Ethiopia shelled Mekelle. The wounded are in the Ayder hospital.", null)]
    [InlineData("Soldiers of Ethiopia left Mekelle. They went to Ayder district.", "Adaar")]
    public void A_building_is_not_put_by_likeness_where_nothing_else_is(string text, string? name) =>
        Assert.Equal(name, Find(text)[^1].Place?.Name);

    private static System.Collections.Immutable.ImmutableArray<PlaceMention> Find(string text) => Finder.Find(Flat.Parses(text), new(new Report(text)));

    private static string Show(PlaceMention mention)
    {
        var shown = $"{mention.Text} > {mention.Name}";
        if (mention.Relation is not { } relation)
            return mention.Latitude is null ? shown + " ?" : shown;
        if (relation is { Kind: PlaceRelationKind.Near, Direction: null })
            return shown + " @near";
        string?[] parts = [relation.Direction, relation.DistanceKm?.ToString(CultureInfo.InvariantCulture), "of " + relation.Of];
        return $"{shown} @{string.Join(' ', parts.Where(part => part is not null))}";
    }
}
