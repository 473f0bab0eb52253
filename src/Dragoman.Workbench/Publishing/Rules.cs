using Dragoman.Workbench.Api;
using Dragoman.Workbench.Hosting;

namespace Dragoman.Workbench.Publishing;

/// <summary>How exactly places leave.</summary>
internal enum PlaceRule
{
    AsIs,
    /// <summary>As the first-level unit that they lie in: its name, its centre, its radius.</summary>
    Admin1,
    /// <summary>As the second-level unit, where the gazetteer knows one; else as the first-level one.</summary>
    Admin2,
    /// <summary>As the cell of a grid of whole steps of degrees: its centre, and a radius that reaches its corners.</summary>
    Grid,
}

/// <summary>Which names of persons leave.</summary>
internal enum PeopleRule
{
    Keep,
    /// <summary>Of those alone whom the register knows as leaders: persons of public office.</summary>
    Office,
    Remove,
}

/// <summary>Which words of reports leave.</summary>
internal enum TextRule
{
    /// <summary>Words for parties and places, whom reports quote, titles, contradictions.</summary>
    Keep,
    /// <summary>Whom reports quote, and contradictions; no titles, and no words for parties and places.</summary>
    Quote,
    Remove,
}

/// <summary>By which rules incidents leave.</summary>
/// <param name="Degrees">Of a grid.</param>
internal sealed record Rules(PlaceRule Places, double Degrees, PeopleRule People, TextRule Text, bool OnlyReviewed)
{
    private const double Finest = 0.01, Coarsest = 10;

    /// <summary>What isn't said is careful.</summary>
    public static Rules Of(PlacesAsked? places, RuleAsked? people, RuleAsked? text, bool onlyReviewed)
    {
        var place = places?.Rule switch { null => PlaceRule.Admin1, "as_is" => PlaceRule.AsIs, var rule => Asked.One<PlaceRule>(rule, "places.rule") ?? PlaceRule.Admin1 };
        var degrees = places?.Degrees ?? 0.5;
        if (place is PlaceRule.Grid && degrees is not (>= Finest and <= Coarsest))
            throw Refusal.Wrong("places.degrees", $"a grid has steps of {Finest} to {Coarsest} degrees");
        return new Rules(place, degrees, Asked.One<PeopleRule>(people?.Rule, "people.rule") ?? PeopleRule.Office, Asked.One<TextRule>(text?.Rule, "text.rule") ?? TextRule.Quote, onlyReviewed);
    }
}
