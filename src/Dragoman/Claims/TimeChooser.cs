using System.Collections.Immutable;
using Dragoman.Events;
using Dragoman.Syntax;
using Dragoman.Times;

namespace Dragoman.Claims;

/// <summary>Gives an event its time: of its own clause, of the clauses above, of the sentence's beginning, else the date of publication.</summary>
internal static class TimeChooser
{
    /// <param name="host">The event it goes with, whose time is its own where it has none.</param>
    public static ClaimTime? OfWords(Scene scene, EventMention mention, EventMention? host) => OfWords(scene, mention) ?? (host is null ? null : OfWords(scene, host));

    /// <summary>
    /// "Two missiles struck the market on 6 March, killing two": the only time of a sentence is that of all that happened in it, unless it only says when somebody
    /// spoke.
    /// </summary>
    public static ClaimTime? OfSentence(Scene scene, EventMention mention, Status status, ImmutableArray<SpeechFrame> frames)
    {
        if (status is not Status.Occurred || scene.Times.Where(time => time.When is not When.Unresolved).ToList() is not [{ Form: TimeForm.Relative or TimeForm.Date, When.Precision: 1 } only]) return null;
        var verb = scene[Head(scene, only)].GoverningVerb;
        return frames.Any(frame => frame.Cue == verb.Index) || verb.Relation is Relation.AclRelcl || scene[mention.Governor].Relation is Relation.AclRelcl
            ? null
            : new ClaimTime(only.Span, only.When.From!.Value, only.When.To!.Value, only.When.Precision, TimeBasis.Sentence);
    }

    /// <summary>What has happened, or goes on, is not of days to come: of "this month" the days so far. Null where all of it is to come.</summary>
    public static ClaimTime? UpTo(DateOnly? published, Status status, ClaimTime? time) => (published, time) switch
    {
        ({ } today, { } some) when some.To > today && status is Status.Occurred or Status.Ongoing or Status.Attempted => some.From > today ? null : some with { To = today },
        _ => time,
    };

    /// <summary>News without a date is of its day; what is only planned, possible or denied isn't.</summary>
    public static ClaimTime? OfPublication(Status status, DateOnly? published) =>
        published is { } day && status is Status.Occurred or Status.Ongoing or Status.Attempted ? new ClaimTime(null, day, day, 2, TimeBasis.Published) : null;

    private static ClaimTime? OfWords(Scene scene, EventMention mention)
    {
        TimeMention? best = null;
        var bestScore = int.MaxValue;
        foreach (var time in scene.Times)
        {
            if (time.When is When.Unresolved || Score(scene, mention, time) is not { } score || score >= bestScore) continue;
            (best, bestScore) = (time, score);
        }
        return best is null
            ? null
            : new ClaimTime(best.Span, best.When.From!.Value, best.When.To!.Value, best.When.Precision, bestScore < 1000 ? TimeBasis.Clause : TimeBasis.Sentence);
    }

    /// <summary>Lower is nearer; null where the time belongs to another clause.</summary>
    private static int? Score(Scene scene, EventMention mention, TimeMention time)
    {
        var distance = Math.Min(Math.Abs(mention.Anchor - time.First), Math.Abs(mention.Anchor - time.Last));
        // "the withdrawal in May was planned months ago": the noun's own time before that of what is said of it.
        if (IsOfNoun(scene, mention, time)) return 0;
        if (IsOfPlan(scene, mention, time)) return null;
        return Nearness.Of(scene, mention, Head(scene, time)) switch
        {
            Nearness.Own => distance,
            Nearness.Clause => 500 + distance,
            Nearness.Above => 1000 + distance,
            // "killed 10 people and wounded 21 on Thursday"
            _ when IsOfConjunct(scene, mention, Head(scene, time)) => 900 + distance,
            _ when IsOfCampaign(scene, mention, Head(scene, time)) => 1200 + distance,
            // "Today, Wednesday, forces announced ...": what begins a sentence holds for all of it.
            _ when time.First <= 2 => 1500 + distance,
            _ => null,
        };
    }

    /// <summary>In the noun's own phrase, however the parser hung it.</summary>
    private static bool IsOfNoun(Scene scene, EventMention mention, TimeMention time)
    {
        if (!scene[mention.Anchor].IsNominal || time.First - mention.Anchor is < 2 or > 6 || scene[time.First - 1].Form is not ("in" or "on" or "of")) return false;
        for (var i = mention.Anchor + 1; i < time.First; i++)
            if (scene[i].Upos is not (Upos.Adp or Upos.Det or Upos.Pron or Upos.Noun or Upos.Propn or Upos.Adj or Upos.Num)) return false;
        return true;
    }

    /// <summary>"was planned months ago": when it was planned, not when it was.</summary>
    private static bool IsOfPlan(Scene scene, EventMention mention, TimeMention time)
    {
        var before = time.First - 1;
        return before >= 0 && !mention.Core.Contains(before) && scene.View[before] is "plan" or "prepare" or "schedule" && scene.View[time.Last] is "ago" or "earlier" or "before";
    }

    /// <summary>"seized two depots in the course of an offensive that began in spring": some day since then.</summary>
    private static bool IsOfCampaign(Scene scene, EventMention mention, int token)
    {
        var verb = scene[token].GoverningVerb;
        if (verb.Relation is not (Relation.AclRelcl or Relation.Acl) || verb.Head is not { IsNone: false, IsNominal: true } campaign || !campaign.IsUnder(scene[mention.Governor])) return false;
        return campaign.Preposition is "during" or "amid" or "amidst" || IsMidst(scene, campaign) || (!campaign.IsRoot && IsMidst(scene, campaign.Head));
    }

    private static bool IsMidst(Scene scene, Word word) => scene.View[word.Index] is "midst" or "course" or "framework";

    /// <summary>It hangs on a verb that is coordinated with the event's and has no subject of its own.</summary>
    private static bool IsOfConjunct(Scene scene, EventMention mention, int token)
    {
        var (verb, own) = (scene[token].GoverningVerb, scene[mention.Governor]);
        if (!own.IsVerb) own = own.GoverningVerb;
        return verb.Relation is Relation.Conj && verb.Child(Relation.Nsubj, Relation.NsubjPass).IsNone && verb.FirstConjunct.Index == own.FirstConjunct.Index;
    }

    private static int Head(Scene scene, TimeMention time)
    {
        for (var i = time.First; i <= time.Last; i++)
            if (scene[i].IsRoot || scene[i].Head.Index < time.First || scene[i].Head.Index > time.Last)
                return i;
        return time.First;
    }
}
