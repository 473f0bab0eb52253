using Dragoman.Archive.Searching;
using Dragoman.Archive.Storage;

namespace Dragoman.Archive.Incidents.Rows;

/// <summary>Which incidents are asked for, by their best values; what is null doesn't matter.</summary>
public sealed record IncidentQuery
{
    public static IncidentQuery All { get; } = new();

    /// <summary>Of one of its reports, title included.</summary>
    public WordQuery? Words { get; init; }

    /// <summary>The first day; an incident whose time reaches into it is found.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day.</summary>
    public DateOnly? To { get; init; }

    /// <summary>A class of Dragoman ("shelling") or a type of PLOVER ("ASSAULT").</summary>
    public string? Class { get; init; }

    /// <summary>The id of an actor or of the side that it belongs to, or its name; any that is named, in the best value or not.</summary>
    public string? Actor { get; init; }

    public GeoCircle? Place { get; init; }

    public GeoBox? Box { get; init; }

    /// <summary>ISO 3166 alpha-3.</summary>
    public string? Country { get; init; }

    public bool? IsDisputed { get; init; }

    public bool? IsCorroborated { get; init; }

    public bool? IsPublished { get; init; }

    public bool? IsReviewed { get; init; }

    /// <summary>At most so many; null for all.</summary>
    public int? Limit { get; init; }

    /// <summary>Only what follows in the list: what <see cref="IncidentPage.Next"/> was.</summary>
    public string? After { get; init; }

    /// <summary>Over rows of incidents (i), wherever in the list.</summary>
    internal Condition ToCondition(Dialect dialect) => Condition.All([.. Sayings(dialect), .. Places(dialect), .. Flags()]);

    private IEnumerable<Condition> Sayings(Dialect dialect)
    {
        if (Words is { } words)
        {
            var matches = dialect.Matches(words, "n.report");
            yield return new($"i.incident IN (SELECT n.incident FROM incident_reports n WHERE {matches.Sql})", matches.Values);
        }
        if (From is { } from)
            yield return Condition.Of("i.day_to >= @from", ("from", from));
        if (To is { } to)
            yield return Condition.Of("i.day_from <= @to", ("to", to));
        if (Class is { } type)
            yield return Condition.Of("i.class = @class OR i.plover = @plover", ("class", type.ToLowerInvariant()), ("plover", type.ToUpperInvariant()));
        if (Actor is { } actor)
            yield return Condition.Of(
                "i.incident IN (SELECT s.incident FROM incident_sides s WHERE s.actor = @actor OR s.side = @actor OR s.folded = @folded)",
                ("actor", actor), ("folded", FoldedWords.Of(actor)));
    }

    private IEnumerable<Condition> Places(Dialect dialect)
    {
        if (Place is { } circle)
            yield return Condition.All([GeoBox.Condition(circle.Boxes, "i", "near"), dialect.Within(circle, "i")]);
        if (Box is { } box)
            yield return GeoBox.Condition(box.Parts, "i", "box");
        if (Country is { } country)
            yield return Condition.Of("i.country = @country", ("country", country));
    }

    private IEnumerable<Condition> Flags()
    {
        foreach (var (column, wanted) in ((string, bool?)[])[("is_disputed", IsDisputed), ("is_corroborated", IsCorroborated), ("is_published", IsPublished), ("is_reviewed", IsReviewed)])
            if (wanted is { } value)
                yield return Condition.Of(value ? $"i.{column}" : $"NOT i.{column}");
    }
}
