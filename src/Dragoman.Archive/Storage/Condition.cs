using System.Collections.Immutable;

namespace Dragoman.Archive.Storage;

/// <summary>A part of a WHERE, with the values of its names.</summary>
internal sealed record Condition(string Sql, ImmutableArray<(string Name, object? Value)> Values)
{
    public static Condition Of(string sql, params ReadOnlySpan<(string Name, object? Value)> values) => new(sql, [.. values]);

    public static Condition All(IEnumerable<Condition> conditions)
    {
        Condition[] parts = [.. conditions];
        return parts is []
            ? Of("TRUE")
            : new(string.Join(" AND ", parts.Select(part => $"({part.Sql})")), [.. parts.SelectMany(part => part.Values)]);
    }
}
