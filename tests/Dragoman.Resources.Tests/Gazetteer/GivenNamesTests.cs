using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Dragoman.Places;
using Dragoman.Text;

namespace Dragoman.Resources.Tests.Gazetteer;

public sealed partial class GivenNamesTests
{
    private static readonly PlaceFinder Finder = Gazetteers.OpenFinder();

    /// <summary>Names in brackets are given; each answer as "name, unit, country, kind".</summary>
    [Theory]
    // what a name is said to lie in
    [InlineData("A fire broke out in [Paris], [Texas].", "Paris, Texas, USA, Settlement", "Texas, Texas, USA, Unit")]
    [InlineData("The mayor of [Gary], [Ind.], resigned.", "Gary, Indiana, USA, Settlement", "Indiana, Indiana, USA, Unit")]
    [InlineData("The mayor of [Gary], Ind., resigned.", "Gary, Indiana, USA, Settlement")]
    [InlineData("The road from [London], [Ontario], was closed.", "London, Ontario, CAN, Settlement", "Ontario, Ontario, CAN, Unit")]
    // what else the report names
    [InlineData("Buses run from [Springfield] to [Peoria] and [Champaign].", "Springfield, Illinois, USA, Settlement", "Peoria, Illinois, USA, Settlement", "Champaign, Illinois, USA, Settlement")]
    [InlineData("Buses run from [Springfield] to [Worcester] and [Boston].", "Springfield, Massachusetts, USA, Settlement", "Worcester, Massachusetts, USA, Settlement", "Boston, Massachusetts, USA, Settlement")]
    [InlineData("Talks in [Tripoli] followed talks in [Beirut] and [Sidon].", "Tripoli, Liban-Nord, LBN, Settlement", "Beirut, Beyrouth, LBN, Capital", "Sidon, South Governorate, LBN, Settlement")]
    // other names of units and countries
    [InlineData("Some [Texans] met some [Libyans].", "Texas, Texas, USA, Unit", "Libya, , LBY, Country")]
    [InlineData("Storms crossed [N.J.] and [PA] at night.", "New Jersey, New Jersey, USA, Unit", "Pennsylvania, Pennsylvania, USA, Unit")]
    [InlineData("Trade between [Mexico] and [Panama] grew.", "Mexico, , MEX, Country", "Panama, , PAN, Country")]
    [InlineData("Voters of [Macon] County, [Alabama], stayed at home.", "Macon County, Alabama, USA, Subunit", "Alabama, Alabama, USA, Unit")]
    [InlineData("Rain fell all over [Northern Europe].", "Europe, , , Region")]
    public void Lie(string marked, params string[] expected) => Assert.Equal(expected, Find(marked).Select(Show));

    [Fact]
    public void A_name_that_nobody_has_is_guessed_to_lie_by_its_neighbour()
    {
        var found = Find("Soldiers went from [Tarhuna] to [Qwerbistan Heights].");
        Assert.Equal(found[0].Latitude, found[1].Latitude);
        Assert.Null(found[1].Place);
        Assert.Equal((PlacePrecision.Region, 0.1), (found[1].Precision, found[1].Score));
        Assert.True(found[1].RadiusKm >= 100);
    }

    [Fact]
    public void Nothing_else_is_read() => Assert.Equal(["Cairo"], Find("Talks in Tripoli and [Cairo] failed.").Select(mention => mention.Text));

    [Fact]
    public void Nothing_is_given_outside_of_the_text() => Assert.Empty(Finder.Find(Flat.Parses("Rain."), new(new Report("Rain.")) { Given = [new TextSpan(5, 5), new TextSpan(90, 95)] }));

    [Fact]
    public void All_other_names_are_of_places_that_the_gazetteer_has()
    {
        var gazetteer = Gazetteers.Open();
        var missing = Gazetteers.Words().OtherNames.Where(name => !gazetteer.Find(name.Of).Any(place => place.Country == name.Country && place.Kind is PlaceKind.Unit or PlaceKind.Region));
        Assert.Empty(missing.Select(name => $"{name.Text} > {name.Country}:{name.Of}"));
    }

    private static ImmutableArray<PlaceMention> Find(string marked)
    {
        var (text, spans) = ("", ImmutableArray.CreateBuilder<TextSpan>());
        foreach (var piece in Marks().Split(marked))
        {
            if (piece is ['[', .. var name, ']'])
            {
                spans.Add(new(text.Length, text.Length + name.Length));
                text += name;
            }
            else
            {
                text += piece;
            }
        }
        return Finder.Find(Flat.Parses(text), new(new Report(text)) { Given = spans.ToImmutable() });
    }

    private static string Show(PlaceMention mention) => mention.Place is { } place ? $"{place.Name}, {place.Admin1}, {place.Country}, {place.Kind}" : $"{mention.Text} ?";

    [GeneratedRegex(@"(\[[^\]]+\])")]
    private static partial Regex Marks();
}
