namespace Dragoman.Incidents;

/// <summary>
/// Who did it to whom. That reports accuse different actors of one bombing is the normal case of a dispute, so it speaks against one happening only
/// weakly; that the sides are exchanged speaks against it more.
/// </summary>
internal static class PartyEvidence
{
    private const double Perhaps = 0.4;

    public static void Observe(ClaimProfile a, ClaimProfile b, Observations seen)
    {
        var (one, other) = (a.Claim, b.Claim);
        if (!one.Actors.IsEmpty && !other.Actors.IsEmpty)
            Add(seen, LinkFeature.SameActor, LinkFeature.OtherActor, Sides.Meet(one.Actors, other.Actors), Sides.MayMeet(one.Actors, other.Actors));
        if (!one.Recipients.IsEmpty && !other.Recipients.IsEmpty)
            Add(seen, LinkFeature.SameRecipient, LinkFeature.OtherRecipient, Sides.Meet(one.Recipients, other.Recipients), Sides.MayMeet(one.Recipients, other.Recipients));
        if (AreSwapped(a, b)) seen.Add(LinkFeature.SwappedSides, 1);
    }

    public static string TellActors(ClaimProfile a, ClaimProfile b) => $"{Names(a.Claim.Actors)} / {Names(b.Claim.Actors)}";

    public static string TellRecipients(ClaimProfile a, ClaimProfile b) => $"{Names(a.Claim.Recipients)} / {Names(b.Claim.Recipients)}";

    private static void Add(Observations seen, LinkFeature same, LinkFeature other, bool meet, bool mayMeet)
    {
        if (meet) seen.Add(same, 1);
        else if (mayMeet) seen.Add(same, Perhaps);
        else seen.Add(other, 1);
    }

    /// <summary>Of a fight either side may be told as the one that acts.</summary>
    private static bool AreSwapped(ClaimProfile a, ClaimProfile b) =>
        a.Claim.Event.Class != "armed-clash" && b.Claim.Event.Class != "armed-clash"
        && (Sides.Meet(a.Claim.Actors, b.Claim.Recipients) || Sides.Meet(b.Claim.Actors, a.Claim.Recipients)) && !Sides.Meet(a.Claim.Actors, b.Claim.Actors);

    private static string Names(System.Collections.Immutable.ImmutableArray<Claims.ClaimActor> actors) => string.Join(", ", actors.Select(actor => actor.Actor.Name));
}
