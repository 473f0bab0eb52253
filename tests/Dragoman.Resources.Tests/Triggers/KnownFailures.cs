using System.Collections.Frozen;

namespace Dragoman.Resources.Tests.Triggers;

/// <summary>known-failures.tsv: what the reader doesn't manage yet. The tests hold the list exact, so that it can only get shorter knowingly.</summary>
internal static class KnownFailures
{
    private static readonly FrozenSet<(string Id, string What)> Listed = FrozenSet.ToFrozenSet(Read());

    /// <summary>What to change in the list, a line each; empty where it is exact.</summary>
    /// <param name="kind">"example", "counter", or "=" for expectations.</param>
    public static string Differences(string kind)
    {
        var found = TriggerReadings.Failures.Where(failure => IsOf(failure.What, kind)).ToHashSet();
        var known = Listed.Where(row => IsOf(row.What, kind)).ToHashSet();
        var fresh = found.Except(known).Order().Select(row => $"fails, and is not listed: {row.Id}\t{row.What}");
        var mended = known.Except(found).Order().Select(row => $"works now, remove it from the list: {row.Id}\t{row.What}");
        return string.Join('\n', [.. fresh, .. mended]);
    }

    private static bool IsOf(string what, string kind) => kind is "=" ? what.Contains('=', StringComparison.Ordinal) : what == kind;

    private static IEnumerable<(string, string)> Read()
    {
        using var stream = typeof(KnownFailures).Assembly.GetManifestResourceStream("known-failures.tsv")!;
        using var reader = new StreamReader(stream);
        foreach (var line in reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1))
            if (line.Split('\t') is [var id, var what, ..])
                yield return (id, what);
    }
}
