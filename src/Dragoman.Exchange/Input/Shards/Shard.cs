using System.Collections.Immutable;

namespace Dragoman.Exchange.Input.Shards;

/// <summary>A part of what is to be read, which can be read by itself: files, or lines of one.</summary>
/// <param name="IsFromFolder">Whether a folder was named, and not the files themselves: what is no report is left out without a word.</param>
/// <param name="Lines">Null for all of the files.</param>
public sealed record Shard(ImmutableArray<string> Paths, bool IsFromFolder, LineRange? Lines)
{
    /// <summary>The same items, with the same references, as if all had been read at once.</summary>
    public IEnumerable<InputItem> Read(ReportDefaults defaults) =>
        Lines is { } lines ? ReportSource.ReadLines(Paths[0], lines, defaults) : ReportSource.ReadFiles(Paths, IsFromFolder, defaults);

    /// <summary>The first of the files that isn't to be seen from here; null where all are.</summary>
    public string? Missing => Paths.FirstOrDefault(path => !File.Exists(path));
}

/// <summary>Whole lines of a file of JSON Lines.</summary>
/// <param name="From">The first byte.</param>
/// <param name="FirstLine">The number of its first line, from 1.</param>
public readonly record struct LineRange(long From, long Bytes, long FirstLine);
