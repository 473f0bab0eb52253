using System.Collections.Immutable;

namespace Dragoman.Workbench.Quality;

/// <summary>A claim in which something was corrected.</summary>
/// <param name="Evidence">The sentence.</param>
internal sealed record CorrectedClaim(string Report, string Claim, string Evidence);

/// <summary>One value that people put in the place of another, in claims that were read by one rule.</summary>
/// <param name="Field">"claim" where they said that the report says nothing of the kind; <paramref name="From"/> is the class then.</param>
/// <param name="From">Null where the reader said nothing.</param>
/// <param name="To">Null where people say that there is nothing to be said.</param>
internal sealed record Correction(string Field, string? From, string? To, string Rule, int Count, ImmutableArray<CorrectedClaim> Examples)
{
    private const int MostExamples = 3;

    private sealed record One(string Field, FieldValue From, FieldValue To, Judged Judged);

    /// <summary>The most frequent first.</summary>
    public static ImmutableArray<Correction> Of(IEnumerable<Judged> judged) =>
    [
        .. judged.SelectMany(one => one.Changes.Select(field => ChangeOf(one, field)))
            .GroupBy(one => (one.Field, From: one.From.Key, To: one.To.Key, one.Judged.Line.Rule))
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key.Field, StringComparer.Ordinal).ThenBy(group => group.Key.Rule, StringComparer.Ordinal)
            .ThenBy(group => group.Key.From, StringComparer.Ordinal).ThenBy(group => group.Key.To, StringComparer.Ordinal)
            .Select(group => Of([.. group])),
    ];

    private static Correction Of(ImmutableArray<One> all) => new(
        all[0].Field, Shown(all[0].From), Shown(all[0].To), all[0].Judged.Line.Rule, all.Length,
        [.. all.OrderBy(one => one.Judged.Claim, StringComparer.Ordinal).Take(MostExamples).Select(one => new CorrectedClaim(one.Judged.Report, one.Judged.Claim, one.Judged.Line.Evidence))]);

    private static One ChangeOf(Judged judged, string field) => judged.Reading is { } reading
        ? new One(field, judged.Line[field], reading[field], judged)
        : new One(field, judged.Line[ClaimFields.Class], FieldValue.None, judged);

    private static string? Shown(FieldValue value) => value.Key is "" ? null : value.Shown;
}
