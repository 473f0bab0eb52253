using Dragoman.Archive.Storage;

namespace Dragoman.Archive.Searching;

/// <summary>Which claims are asked for; what is null doesn't matter.</summary>
public sealed record ClaimQuery
{
    public static ClaimQuery All { get; } = new();

    /// <summary>Of the report, its title included.</summary>
    public WordQuery? Words { get; init; }

    public GeoCircle? Place { get; init; }

    /// <summary>The first day; a claim whose time reaches into it is found.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day.</summary>
    public DateOnly? To { get; init; }

    /// <summary>A class of Dragoman ("shelling") or a type of PLOVER ("ASSAULT").</summary>
    public string? Class { get; init; }

    /// <summary>The id of an actor or of the side that it belongs to, or its name.</summary>
    public string? Actor { get; init; }

    /// <summary>At most so many, the latest happenings first; null for all.</summary>
    public int? Limit { get; init; }

    /// <summary>Over claims (c). Claims that were withdrawn or rejected don't count.</summary>
    internal Condition ToCondition(Dialect dialect) => Condition.All([Condition.Of("NOT c.is_withdrawn AND c.verdict <> 'rejected'"), .. Parts(dialect)]);

    private IEnumerable<Condition> Parts(Dialect dialect)
    {
        if (Words is { } words)
            yield return dialect.Matches(words, "c.report");
        if (Place is { } place)
            yield return dialect.Within(place);
        if (From is { } from)
            yield return Condition.Of("c.day_to >= @from", ("from", from));
        if (To is { } to)
            yield return Condition.Of("c.day_from <= @to", ("to", to));
        if (Class is { } type)
            yield return Condition.Of("c.class = @class OR c.plover = @plover", ("class", type.ToLowerInvariant()), ("plover", type.ToUpperInvariant()));
        if (Actor is { } actor)
            yield return Condition.Of(
                "c.key IN (SELECT claim FROM claim_actors WHERE actor = @actor OR side = @actor OR folded = @folded)",
                ("actor", actor), ("folded", FoldedWords.Of(actor)));
    }
}
