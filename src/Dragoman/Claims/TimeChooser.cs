using Dragoman.Events;
using Dragoman.Times;

namespace Dragoman.Claims;

/// <summary>Gives an event its time: of its own clause, of the clauses above, of the sentence's beginning, else the date of publication.</summary>
internal static class TimeChooser
{
    public static ClaimTime? Choose(Scene scene, EventMention mention, Status status, DateOnly? published)
    {
        TimeMention? best = null;
        var bestScore = int.MaxValue;
        foreach (var time in scene.Times)
        {
            if (time.When is When.Unresolved || Score(scene, mention, time) is not { } score || score >= bestScore) continue;
            (best, bestScore) = (time, score);
        }
        if (best is not null)
            return new ClaimTime(best.Span, best.When.From!.Value, best.When.To!.Value, best.When.Precision, bestScore < 1000 ? TimeBasis.Clause : TimeBasis.Sentence);
        // News without a date is of its day; what is only planned, possible or denied isn't.
        if (published is not { } day || status is not (Status.Occurred or Status.Ongoing or Status.Attempted)) return null;
        return new ClaimTime(null, day, day, 2, TimeBasis.Published);
    }

    /// <summary>Lower is nearer; null where the time belongs to another clause.</summary>
    private static int? Score(Scene scene, EventMention mention, TimeMention time)
    {
        var distance = Math.Min(Math.Abs(mention.Anchor - time.First), Math.Abs(mention.Anchor - time.Last));
        return Nearness.Of(scene, mention, Head(scene, time)) switch
        {
            Nearness.Own => distance,
            Nearness.Clause => 500 + distance,
            Nearness.Above => 1000 + distance,
            // "Today, Wednesday, forces announced ...": what begins a sentence holds for all of it.
            _ when time.First <= 2 => 1500 + distance,
            _ => null,
        };
    }

    private static int Head(Scene scene, TimeMention time)
    {
        for (var i = time.First; i <= time.Last; i++)
            if (scene[i].IsRoot || scene[i].Head.Index < time.First || scene[i].Head.Index > time.Last)
                return i;
        return time.First;
    }
}
