using System.Collections.Immutable;
using System.Globalization;
using Dragoman.Claims;
using Dragoman.Lexicons;

namespace Dragoman.Incidents;

/// <summary>What can't all be true of one incident. Only speakers contradict each other: what one of them says twice is taken for two things.</summary>
internal sealed class ContradictionReading(ImmutableArray<ClaimProfile> claims, Testimonies testimonies)
{
    private readonly ImmutableArray<ClaimProfile> _real = [.. claims.Where(claim => !claim.IsHypothetical && claim.Claim.Status is not Status.Denied)];

    public ImmutableArray<Contradiction> Read(ImmutableArray<CountFinding> counts) =>
        [.. ((IEnumerable<Contradiction?>)[Denied(), Manner(), Doers(), Holders(), Days(), .. counts.Select(Count)]).OfType<Contradiction>()];

    /// <summary>"The RSF said the army bombed it; the army: no hospital was bombed."</summary>
    private Contradiction? Denied()
    {
        var denials = claims.Where(claim => claim.Claim.Status is Status.Denied).ToList();
        var denied = _real.Where(claim => denials.Any(denial => Negates(denial, claim))).ToList();
        return denied.Count == 0 ? null : Make(Field.Status, [.. denied.Select(claim => ("occurred", claim.Sourced)), .. denials.Where(denial => denied.Any(claim => Negates(denial, claim))).Select(claim => ("denied", claim.Sourced))]);
    }

    /// <summary>Who denies that a place was lost says nothing of having left it.</summary>
    private static bool Negates(ClaimProfile denial, ClaimProfile claim) =>
        denial.Kinship.Control is not ControlRole.None ? claim.Kinship.Control is ControlRole.Gain or ControlRole.Loss or ControlRole.Hold : claim.Kinship.Control is not ControlRole.Leave && denial.IsKinTo(claim);

    /// <summary>Taken by force, or left.</summary>
    private Contradiction? Manner() => Make(Field.Event, [.. _real.Select(claim => (Word: Manner(claim), claim.Sourced)).Where(pair => pair.Word is not null).Select(pair => (pair.Word!, pair.Sourced))]);

    private static string? Manner(ClaimProfile claim) => claim.Kinship.Control switch
    {
        ControlRole.Gain or ControlRole.Loss => "taken",
        ControlRole.Leave => "left",
        _ => null,
    };

    /// <summary>Of acts told from the doer's side: in a fight either may be named first, and who gains a place isn't who loses it.</summary>
    private Contradiction? Doers()
    {
        var acts = _real.Where(claim => claim.Claim.Event.Class is not "armed-clash" && claim.Kinship.Control is ControlRole.None && claim.Claim.Actors.Any(actor => !actor.Actor.IsUnharming)).ToList();
        var disputed = acts.Where(one => acts.Any(other => !Sides.MayMeet(one.Claim.Actors, other.Claim.Actors))).ToList();
        return Make(Field.Actors, [.. disputed.Select(claim => (string.Join(", ", claim.Claim.Actors.Select(actor => actor.Actor.Name).Distinct().Order(StringComparer.Ordinal)), claim.Sourced))]);
    }

    private Contradiction? Holders()
    {
        var said = _real.Select(claim => (Word: Holder(claim), claim.Sourced)).Where(pair => pair.Word is not null).Select(pair => (pair.Word!, pair.Sourced));
        return Make(Field.Control, [.. said]);
    }

    private static string? Holder(ClaimProfile claim) => (claim.Kinship.Control, claim.Claim.Actors) switch
    {
        (ControlRole.Contest, _) => "contested",
        (ControlRole.Gain or ControlRole.Hold, [{ Actor: { IsUnharming: false } holder }, ..]) => holder.Name,
        _ => null,
    };

    /// <summary>Only days that the words name, and that no night lies between.</summary>
    private Contradiction? Days()
    {
        var dated = _real.Where(claim => claim.Claim.Time is { Precision: 1, Basis: TimeBasis.Clause or TimeBasis.Sentence } time && time.From == time.To).ToList();
        var disputed = dated.Where(one => dated.Any(other => one.Claim.Event.Class == other.Claim.Event.Class && one.Claim.Time!.From != other.Claim.Time!.From)).ToList();
        return Make(Field.Time, [.. disputed.Select(claim => (TimeEvidence.Day(claim.Claim.Time!.From), claim.Sourced))]);
    }

    private Contradiction? Count(CountFinding finding)
    {
        if (!finding.Values.Any(one => finding.Values.Any(other => AreApart(one.Value, other.Value)))) return null;
        var name = $"{finding.Kind} of {finding.Of ?? "somebody"}";
        return Make(Field.Count, [.. finding.Values.SelectMany(value => value.Claims.Select(claim => (Tell(value.Value), claim)))], name.ToLowerInvariant());
    }

    /// <summary>"at least 132" is a figure as good as any, and 160 another.</summary>
    private static bool AreApart(CountRange one, CountRange other) => (one.High ?? one.Low) < other.Low || (other.High ?? other.Low) < one.Low;

    private static string Tell(CountRange range)
    {
        var low = range.Low.ToString(CultureInfo.InvariantCulture);
        return range.High == range.Low ? low : range.High is { } high ? $"{low} to {high.ToString(CultureInfo.InvariantCulture)}" : $"at least {low}";
    }

    private Contradiction? Make(Field field, ImmutableArray<(string Value, SourcedClaim Claim)> said, string? name = null)
    {
        var sides = testimonies.Of(said, value => value);
        if (sides.Length < 2 || !sides.Any(one => sides.Any(other => Differ(one, other)))) return null;
        var words = sides.Select(side => $"{side.Value} ({string.Join("; ", side.Speakers)})");
        return new Contradiction(field, sides, $"{name ?? field.ToString().ToLowerInvariant()}: {string.Join(", ", words)}");
    }

    private static bool Differ(Testimony<string> one, Testimony<string> other) => one != other && (one.Speakers.Except(other.Speakers).Any() && other.Speakers.Except(one.Speakers).Any());
}
