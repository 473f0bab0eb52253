using System.Collections.Immutable;

namespace Dragoman.Incidents;

/// <summary>Makes a contradiction of what is said, where at least two speakers are at odds, and puts it in words.</summary>
internal sealed class ContradictionMaker(Testimonies testimonies)
{
    public Contradiction? Of(Field field, ImmutableArray<(string Value, SourcedClaim Claim)> said, string? name = null)
    {
        var sides = testimonies.Of(said, value => value);
        if (sides.Length < 2 || !sides.Any(one => sides.Any(other => Differ(one, other)))) return null;
        return new Contradiction(field, sides, $"{name ?? field.ToString().ToLowerInvariant()}: {string.Join("; ", sides.Select(side => $"{string.Join(" and ", side.Speakers)}: {side.Value}"))}");
    }

    /// <summary>Each value has a speaker who doesn't give the other one too.</summary>
    private static bool Differ(Testimony<string> one, Testimony<string> other) => one != other && HasOther(one, other) && HasOther(other, one);

    private static bool HasOther(Testimony<string> one, Testimony<string> other) => one.Claims.Any(claim => other.Claims.All(against => SpeakerKey.Differ(claim, against)));
}
