using System.Globalization;

namespace Dragoman.Workbench.Publishing.Pages;

/// <summary>The rules by which incidents leave, in words for readers.</summary>
internal static class RulesText
{
    public static void Write(Html html, Rules rules)
    {
        html.Line("<h3>What was made coarser or left out</h3>").Line("<ul>");
        foreach (var line in new[] { Places(rules), People(rules), Words(rules), Review(rules) })
            html.Markup("<li>").Text(line).Line("</li>");
        html.Line("</ul>");
        html.Line("<p>All files of this page were made anew from what these rules let through, and each was searched for names that they leave out. Reports can be read at their addresses, and may say more.</p>");
    }

    private static string Places(Rules rules) => rules.Places switch
    {
        PlaceRule.AsIs => "Places stand as reports name them.",
        PlaceRule.Admin1 => "Places are no finer than first-level administrative units (provinces): each stands as the unit it lies in, with that unit's centre and radius. Areas on the map are circles of that radius.",
        PlaceRule.Admin2 => "Places are no finer than second-level administrative units (districts), or first-level ones where the gazetteer knows no second-level one.",
        PlaceRule.Grid => string.Create(CultureInfo.InvariantCulture, $"Places are no finer than the cells of a grid of {rules.Degrees}°: each stands as the centre of its cell. Areas on the map are the cells."),
        _ => throw new InvalidOperationException($"a rule of an unknown kind: {rules.Places}"),
    };

    private static string People(Rules rules) => rules.People switch
    {
        PeopleRule.Keep => "Persons are named as reports name them.",
        PeopleRule.Office => "Persons are named only where they are known as leaders of a state or a group; private persons are not.",
        PeopleRule.Remove => "No person is named.",
        _ => throw new InvalidOperationException($"a rule of an unknown kind: {rules.People}"),
    };

    private static string Words(Rules rules) => rules.Text switch
    {
        TextRule.Keep => "Reports' own words for parties and places, titles and quoted sources stand where nothing else is left out.",
        TextRule.Quote => "Of reports' own words only whom they quote stands, where it names nobody that is left out; no titles.",
        TextRule.Remove => "None of the reports' own words stand.",
        _ => throw new InvalidOperationException($"a rule of an unknown kind: {rules.Text}"),
    };

    private static string Review(Rules rules) => rules.OnlyReviewed
        ? "Only incidents of which people have reviewed every claim."
        : "Claims that nobody has reviewed are among them.";

    public static string Of(HoldKind why) => why switch
    {
        HoldKind.Unreviewed => "a claim of it has not been reviewed",
        HoldKind.Place => "its place could not be made coarser, as nobody knows in which unit or cell it lies",
        HoldKind.Leak => "a name that the rules leave out would have been told by another field",
        _ => throw new InvalidOperationException($"a reason of an unknown kind: {why}"),
    };
}
