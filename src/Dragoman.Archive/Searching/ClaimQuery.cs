using System.Collections.Immutable;
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

    /// <summary>Classes of Dragoman, any of which; null for all.</summary>
    public ImmutableArray<string>? Classes { get; init; }

    /// <summary>The id of an actor or of the side that it belongs to, or its name.</summary>
    public string? Actor { get; init; }

    /// <summary>At most so many, the latest happenings first; null for all.</summary>
    public int? Limit { get; init; }

    /// <summary>Whether anything but days is asked for.</summary>
    internal bool IsChoosy => Words is not null || Place is not null || Class is not null || Classes is not null || Actor is not null;

    /// <summary>Over claims (c). Claims that were withdrawn or rejected don't count.</summary>
    /// <param name="isForScan">Whether rows are looked at one after the other anyhow: then each is asked about, and no set of rows is made first.</param>
    internal Condition ToCondition(Dialect dialect, bool isForScan = false) => Condition.All([Counting, .. Parts(dialect, isForScan)]);

    /// <summary>What is asked for of days alone.</summary>
    internal Condition DaysCondition() => Condition.All(Days());

    private static Condition Counting => Condition.Of("NOT c.is_withdrawn AND c.verdict <> 'rejected'");

    private IEnumerable<Condition> Parts(Dialect dialect, bool isForScan)
    {
        // Words and places choose few; what chooses many is then asked of these, row by row.
        var isNarrow = isForScan || Words is not null || Place is not null;
        if (Words is { } words)
            yield return dialect.Matches(words, "c.report");
        if (Place is { } place)
            yield return dialect.Within(place);
        foreach (var days in Days())
            yield return days;
        if (Class is { } type)
            yield return Condition.Of(
                isNarrow || Actor is not null ? $"{dialect.Unindexed("c.class")} = @class OR {dialect.Unindexed("c.plover")} = @plover" : "c.class = @class OR c.plover = @plover",
                ("class", type.ToLowerInvariant()), ("plover", type.ToUpperInvariant()));
        if (Classes is { } classes)
            yield return Condition.Of($"c.class {dialect.Among("classes")}", ("classes", dialect.List(classes)));
        if (Actor is { } actor)
            yield return Condition.Of(
                isNarrow
                    ? "EXISTS (SELECT 1 FROM claim_actors p WHERE p.claim = c.key AND (p.actor = @actor OR p.side = @actor OR p.folded = @folded))"
                    : "c.key IN (SELECT claim FROM claim_actors WHERE actor = @actor OR side = @actor OR folded = @folded)",
                ("actor", actor), ("folded", FoldedWords.Of(actor)));
    }

    private IEnumerable<Condition> Days()
    {
        if (From is { } from)
            yield return Condition.Of("c.day_to >= @from", ("from", from));
        if (To is { } to)
            yield return Condition.Of("c.day_from <= @to", ("to", to));
    }
}
