using System.Collections.Immutable;

namespace Dragoman.Archive.Decisions;

/// <summary>One row of the log: who did what, when and why.</summary>
/// <param name="Subjects">Ids of claims, or of the report that was coded.</param>
/// <param name="Before">JSON; null where there was nothing before, or nothing to be said of it.</param>
/// <param name="After">JSON.</param>
public sealed record Decision(
    DateTimeOffset At, string Who, DecisionKind Kind, ImmutableArray<string> Subjects, string? Before = null, string? After = null, string? Reason = null);

/// <param name="Seq">From 1, without gaps.</param>
/// <param name="Previous">The hash of the entry before; 64 zeros at the first.</param>
public sealed record LogEntry(long Seq, Decision Decision, string Previous, string Hash);
