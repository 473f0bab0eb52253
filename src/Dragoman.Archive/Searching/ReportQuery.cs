using System.Collections.Immutable;
using Dragoman.Archive.Decisions;

namespace Dragoman.Archive.Searching;

/// <summary>Which reports are asked for; what is null doesn't matter.</summary>
public sealed record ReportQuery
{
    public WordQuery? Words { get; init; }

    public string? Outlet { get; init; }

    /// <summary>Published on this day or later.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Published on this day or earlier.</summary>
    public DateOnly? To { get; init; }

    public WorkState? State { get; init; }

    public string? Assignee { get; init; }

    /// <summary>Copies and versions of one text as one row, that of the first of them which came in.</summary>
    public bool FoldsCopies { get; init; }

    public int Limit { get; init; } = 50;

    /// <summary>The key of the last row of the page before.</summary>
    public long? After { get; init; }
}

/// <summary>A page of the list of reports, the latest first.</summary>
/// <param name="Next">What <see cref="ReportQuery.After"/> is for the next page; null at the last.</param>
/// <param name="Total">How many reports are asked for, on all pages.</param>
public sealed record ReportPage(ImmutableArray<ReportRow> Rows, long? Next, long Total);

/// <summary>A report as lists show it.</summary>
/// <param name="Title">Where it has none, its first line, or the first 500 characters of that.</param>
/// <param name="Claims">How many count or were rejected, but for those withdrawn.</param>
/// <param name="Reviewed">Those of them that have a verdict.</param>
/// <param name="State">What people say of it, else how far its claims are reviewed.</param>
/// <param name="IsDisputed">Whether something that it claims is contradicted in its incident.</param>
/// <param name="Copies">Reports of its voice, without itself.</param>
public sealed record ReportRow(
    string Id, string Title, string? Outlet, string? Url, DateOnly? Published, DateTimeOffset Added, int Claims, int Reviewed, WorkState State, string? Assignee, bool IsDisputed,
    ImmutableArray<string> Copies);
