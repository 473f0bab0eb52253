using System.Globalization;
using CsCheck;
using Dragoman.Places;
using Dragoman.Text;

namespace Dragoman.Resources.Tests.Gazetteer;

/// <summary>Places that are told by way of others, in sentences of our own.</summary>
public sealed class RelationTests
{
    private static readonly PlaceFinder Finder = Gazetteers.OpenFinder();

    /// <summary>Each mention with a relation as "words > kind, direction, distance, of, to".</summary>
    [Theory]
    // how far, and where
    [InlineData("Libyan troops were hit 26 km north of Sirte.", "26 km north of Sirte > away north 26 of Sirte")]
    [InlineData("Libyan troops were hit 20 miles to the north-west of Mizda.", "20 miles to the north-west of Mizda > away northwest 32.187 of Mizda")]
    [InlineData("Libyan troops were hit 12 km NNW of Sirte.", "12 km NNW of Sirte > away north 12 of Sirte")]
    [InlineData("Libyan troops were hit five kilometres (three miles) east of Mizda.", "five kilometres (three miles) east of Mizda > away east 5 of Mizda")]
    [InlineData("Libyan troops were hit twenty-five kilometres from Mizda.", "twenty-five kilometres from Mizda > away 25 of Mizda")]
    [InlineData("Libyan troops were hit 10 to 15 km outside Mizda.", "10 to 15 km outside Mizda > away 12.5 of Mizda")]
    [InlineData("Libyan troops were hit a few kilometres west of Mizda.", "a few kilometres west of Mizda > away west of Mizda")]
    [InlineData("Libyan troops were hit 500 metres from Mizda.", "500 metres from Mizda > away 0.5 of Mizda")]
    [InlineData("Libyan troops were hit two hundred yards from Mizda.", "two hundred yards from Mizda > away 0.183 of Mizda")]
    [InlineData("Libyan troops were hit half a mile south of Mizda.", "half a mile south of Mizda > away south 0.805 of Mizda")]
    [InlineData("Libyan ships met 12 nautical miles off Sirte.", "12 nautical miles off Sirte > away 22.224 of Sirte")]
    [InlineData("Libyan troops stopped an hour's drive from Mizda.", "an hour's drive from Mizda > away of Mizda")]
    [InlineData("Libyan troops stopped a two-hour walk south of Mizda.", "a two-hour walk south of Mizda > away south of Mizda")]
    [InlineData("Libyan troops moved north-north-west of Mizda.", "north-north-west of Mizda > away north of Mizda")]
    // near and within
    [InlineData("Libyan shells hit the hills above Mizda.", "above Mizda > near of Mizda")]
    [InlineData("Libyan shells hit fields outside of Mizda.", "outside of Mizda > near of Mizda")]
    [InlineData("Libyan troops hold half of the city of Sirte.", "half of the city of Sirte > part of Sirte")]
    [InlineData("Libyan shells hit central Sirte.", "central Sirte > part of Sirte")]
    [InlineData("Libyan fighters were killed on the Mizda axis overnight.", "the Mizda axis > near of Mizda")]
    [InlineData("Libyan fighters were killed at the Mizda front line, a medic said.", "the Mizda front line > near of Mizda")]
    [InlineData("Libyan fighters were killed along the front lines of Sirte.", "the front lines of Sirte > near of Sirte")]
    [InlineData("Libyan shells hit the Sirte countryside.", "the Sirte countryside > near of Sirte")]
    [InlineData("Libyan shells hit the southern Sirte outskirts.", "the southern Sirte outskirts > near south of Sirte")]
    [InlineData("Libyan shells hit rural Sirte.", "rural Sirte > near of Sirte")]
    // between and along
    [InlineData("A Libyan convoy stopped between Sirte and Misrata.", "between Sirte and Misrata > between of Sirte to Misrata")]
    [InlineData("A Libyan convoy stopped halfway between the towns of Sirte and Misrata.", "halfway between the towns of Sirte and Misrata > between of Sirte to Misrata")]
    [InlineData("Libyan fighters closed the Sirte-Misrata highway.", "the Sirte-Misrata highway > along of Sirte to Misrata")]
    [InlineData("Libyan fighters closed the road from Sirte to Misrata.", "the road from Sirte to Misrata > along of Sirte to Misrata")]
    [InlineData("Libyan fighters closed the road linking Sirte and Misrata.", "the road linking Sirte and Misrata > along of Sirte to Misrata")]
    [InlineData("Libyan fighters met on the road between Sirte and Misrata.", "the road between Sirte and Misrata > along of Sirte to Misrata")]
    [InlineData("Libyan fighters closed the coastal road to Sirte.", "the coastal road to Sirte > along of Sirte")]
    // borders and coasts
    [InlineData("Libyan guards closed the border with Tunisia.", "the border with Tunisia > border of Tunisia")]
    [InlineData("Smugglers crossed the Libya-Tunisia border.", "the Libya-Tunisia border > border of Libya to Tunisia")]
    [InlineData("Smugglers crossed the border between Libya and Tunisia.", "the border between Libya and Tunisia > border of Libya to Tunisia")]
    [InlineData("Troops of Libya moved near the Tunisian border.", "near the Tunisian border > border of Tunisia")]
    [InlineData("A boat sank off the coast of Libya.", "off the coast of Libya > offshore of Libya")]
    [InlineData("A tanker was seized in waters off Sirte in Libya.", "off Sirte > offshore of Sirte")]
    public void Reads(string text, params string[] expected) => Assert.Equal(expected, Find(text).Where(mention => mention.Relation is not null).Select(Show));

    [Theory]
    [InlineData("The army moved north of 500 people.")]
    [InlineData("It lasted between Monday and Tuesday.")]
    [InlineData("He was the front runner between 2011 and 2014.")]
    [InlineData("Border guards and the border police spoke off the record.")]
    [InlineData("Talks between Tripoli and Cairo failed in Libya.")]
    [InlineData("A truce between Misrata and Zintan militias held in Libya.")]
    [InlineData("The road to peace is long, and the way from war to law is longer.")]
    [InlineData("Prices fell by $5 m from March.")]
    [InlineData("They took off, cut off Sirte in Libya and paid off Mizda.")]
    [InlineData("It is 20 square kilometres in size, half of it sand.")]
    [InlineData("Part of Libya's oil is sold.")]
    public void Reads_no_relation(string text) => Assert.DoesNotContain(Find(text), mention => mention.Relation is not null);

    [Fact]
    public void A_place_that_is_known_by_its_name_keeps_what_is_said_beside_it()
    {
        var mizda = Assert.Single(Find("Libyan troops entered Mizda, 160 km south of Tripoli."), mention => mention.Name == "Mizda");
        Assert.Equal((PlacePrecision.Exact, null), (mizda.Precision, mizda.Relation));
        Assert.Equal((PlaceRelationKind.Away, "south", 160.0), (mizda.Aside!.Kind, mizda.Aside.Direction, mizda.Aside.DistanceKm));
    }

    /// <summary>The whole border of Libya with Egypt has its middle in the desert.</summary>
    [Theory]
    [InlineData("Libyan guards closed the border with Egypt, officers in Tobruk said.", 32.0, 25.0, 130)]
    [InlineData("Guards of Libya in Nalut closed the border with Tunisia.", 31.9, 10.7, 60)]
    public void A_border_is_that_near_the_town_which_is_named(string text, double latitude, double longitude, double kilometres)
    {
        var border = Assert.Single(Find(text), mention => mention.Relation?.Kind is PlaceRelationKind.Border);
        Assert.True(new GeoPoint(border.Latitude!.Value, border.Longitude!.Value).KilometresTo(new(latitude, longitude)) < kilometres, $"{border.Latitude} {border.Longitude}");
    }

    /// <summary>One Kaiama lies in Nigeria's west, a smaller one in the delta.</summary>
    [Theory]
    [InlineData("Gunmen of Nigeria attacked Kaiama, 25 km north of Yenagoa.", 5.1)]
    [InlineData("Gunmen of Nigeria attacked Kaiama.", 9.6)]
    public void Of_two_towns_of_one_name_that_is_meant_which_lies_so(string text, double latitude) =>
        Assert.InRange(Assert.Single(Find(text), mention => mention.Text == "Kaiama").Latitude!.Value, latitude - 0.1, latitude + 0.1);

    [Fact]
    public void A_village_that_no_gazetteer_has_lies_where_the_words_say()
    {
        var village = Assert.Single(Find("Libyan troops entered the village of Qwxvanta, 40 km south of Mizda."), mention => mention.Name == "Qwxvanta");
        var mizda = Assert.Single(Finder.Gazetteer.Find("Mizda").Take(1));
        Assert.Equal(PlacePrecision.Near, village.Precision);
        Assert.InRange(new GeoPoint(village.Latitude!.Value, village.Longitude!.Value).KilometresTo(new(mizda.Latitude, mizda.Longitude)), 35, 45);
        Assert.InRange(village.RadiusKm, 10, 25);
    }

    [Fact]
    public void A_line_lies_in_the_middle_and_holds_both_ends()
    {
        var line = Assert.Single(Find("A Libyan convoy stopped between Sirte and Misrata."), mention => mention.Relation is not null);
        var middle = new GeoPoint(line.Latitude!.Value, line.Longitude!.Value);
        Assert.Equal(["Sirte", "Misrata"], line.Ends.Select(end => end.Name));
        Assert.All(line.Ends, end => Assert.InRange(middle.KilometresTo(new(end.Latitude, end.Longitude)), 0, line.RadiusKm + 0.5));
        Assert.Equal(PlacePrecision.Region, line.Precision);
    }

    [Fact]
    public void A_border_runs_between_its_countries()
    {
        var border = Assert.Single(Find("Smugglers crossed the Libya-Tunisia border."), mention => mention.Relation is not null);
        Assert.InRange(border.Latitude!.Value, 30, 33.5);
        Assert.InRange(border.Longitude!.Value, 9.5, 12.5);
    }

    [Fact]
    public void Nothing_throws_on_odd_text_and_the_same_text_gives_the_same()
    {
        string[] words = ["20", "km", "north", "of", "Sirte", "between", "and", "the", "Tripoli", "-", "road", "to", "off", "coast", "border", "Libyan", "near", "half", "a", "/", "(", ")", "1", "NNW", "Mizda", "hour", "'s", "drive", "from", ",", "capital", "outskirts", "𝔘", "\u0301", "m"];
        Gen.Int[0, words.Length - 1].Select(i => words[i]).Array[0, 25].Sample(some =>
        {
            var text = string.Join(' ', some);
            var found = Find(text);
            Assert.Equal(found.Select(Show), Find(text).Select(Show));
            Assert.All(found, mention =>
            {
                Assert.Equal(mention.Text, mention.Span.Of(text).ToString());
                Assert.InRange(mention.Head, mention.First, mention.Last);
                Assert.InRange(mention.Latitude ?? 0, -90, 90);
                Assert.InRange(mention.Longitude ?? 0, -180, 180);
                Assert.True(mention.RadiusKm >= 0);
            });
        }, iter: 3000);
    }

    private static System.Collections.Immutable.ImmutableArray<PlaceMention> Find(string text) => Finder.Find(Flat.Parses(text), new(new Report(text)));

    private static string Show(PlaceMention mention)
    {
        var relation = mention.Relation;
        string?[] parts = [relation?.Kind.ToString().ToLowerInvariant(), relation?.Direction, relation?.DistanceKm?.ToString(CultureInfo.InvariantCulture), "of " + relation?.Of, relation?.To is { } to ? "to " + to : null];
        return $"{mention.Text} > {string.Join(' ', parts.Where(part => part is not null))}";
    }
}
