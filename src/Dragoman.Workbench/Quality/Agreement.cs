using System.Collections.Immutable;
using Dragoman.Archive.Decisions;

namespace Dragoman.Workbench.Quality;

/// <summary>How far people agree who read the same claims.</summary>
/// <param name="Units">Claims that two or more gave a value in this field.</param>
/// <param name="Pairs">Of values of one claim by two people.</param>
/// <param name="Agreed">Pairs of the same value.</param>
/// <param name="Alpha">Krippendorff's; null where there is no pair, or where all values are the same.</param>
internal sealed record Agreement(string Field, AlphaLevel Level, double? Alpha, int Units, int Coders, int Pairs, int Agreed)
{
    private sealed record Value(string Who, string Key, double? Number);

    /// <summary>Claims that two or more people judged, each with what each of them said last.</summary>
    public static ImmutableArray<ImmutableArray<Judged>> Doubly(IEnumerable<Judged> all) =>
    [
        .. all.GroupBy(judged => judged.Claim).OrderBy(claim => claim.Key, StringComparer.Ordinal)
            .Select(claim => claim.GroupBy(judged => judged.Who).Select(person => person.Last()).Where(last => last.Verdict is not Verdict.Unreviewed).ToImmutableArray())
            .Where(people => people.Length > 1),
    ];

    /// <summary>In the usual fields, and in further kinds of counts that were given.</summary>
    public static ImmutableArray<Agreement> Of(ImmutableArray<ImmutableArray<Judged>> claims)
    {
        var given = claims.SelectMany(claim => claim).SelectMany(judged => judged.Reading?.Fields.Keys ?? []).Distinct().Order(StringComparer.Ordinal);
        return [.. ClaimFields.Usual.Union(given).Select(field => Of(field, [.. claims.Select(claim => ValuesOf(claim, field)).Where(values => values.Length > 1)]))];
    }

    private static Agreement Of(string field, ImmutableArray<ImmutableArray<Value>> units)
    {
        var level = ClaimFields.LevelOf(field);
        string[] keys = level is AlphaLevel.Nominal ? [.. units.SelectMany(unit => unit).Select(value => value.Key).Distinct().Order(StringComparer.Ordinal)] : [];
        var numbers = units.Select(unit => unit.Select(value => level is AlphaLevel.Nominal ? Array.BinarySearch(keys, value.Key, StringComparer.Ordinal) : value.Number!.Value).ToArray()).ToArray();
        return new Agreement(
            field, level, Quality.Alpha.Of(numbers, level), units.Length, units.SelectMany(unit => unit).Select(value => value.Who).Distinct().Count(),
            numbers.Sum(unit => Pairings(unit.Length)), numbers.Sum(unit => unit.GroupBy(number => number).Sum(same => Pairings(same.Count()))));
    }

    // Who rejects a claim reads nothing in its fields: that is a matter of the field "claim" alone. To name nobody and no place is a value like others; a count
    // or a day that isn't given is no number.
    private static ImmutableArray<Value> ValuesOf(ImmutableArray<Judged> claim, string field) => field switch
    {
        ClaimFields.Claim => [.. claim.Select(judged => new Value(judged.Who, judged.Reading is null ? "no" : "yes", null))],
        _ =>
        [
            .. claim.Where(judged => judged.Reading is not null).Select(judged => (judged.Who, Value: judged.Reading![field]))
                .Where(given => ClaimFields.LevelOf(field) is AlphaLevel.Nominal || given.Value.Number is not null)
                .Select(given => new Value(given.Who, given.Value.Key, given.Value.Number)),
        ],
    };

    private static int Pairings(int values) => values * (values - 1) / 2;
}
