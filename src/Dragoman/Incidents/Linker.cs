namespace Dragoman.Incidents;

/// <summary>Compares two claims.</summary>
internal sealed class Linker(LinkWeights weights)
{
    private readonly Observations _seen = new();

    /// <summary>The logarithm of the odds that both tell of one happening, whichever is named first; null where that can't be.</summary>
    public double? Odds(ClaimProfile a, ClaimProfile b)
    {
        if (string.CompareOrdinal(a.Id, b.Id) > 0) return Odds(b, a);
        return CanBeOne(a, b) ? weights.Odds(SettingOf(a, b), Observe(a, b)) : null;
    }

    /// <returns>The values by <see cref="LinkFeature"/>, good until the next call.</returns>
    public ReadOnlySpan<double> Observe(ClaimProfile a, ClaimProfile b)
    {
        _seen.Clear();
        WordEvidence.Observe(a, b, _seen);
        PlaceEvidence.Observe(a, b, _seen);
        TimeEvidence.Observe(a, b, _seen);
        PartyEvidence.Observe(a, b, _seen);
        CountEvidence.Observe(a, b, _seen);
        return _seen.Values;
    }

    public Link Explain(ClaimProfile a, ClaimProfile b)
    {
        if (string.CompareOrdinal(a.Id, b.Id) > 0) return Explain(b, a);
        var (setting, values) = (SettingOf(a, b), Observe(a, b).ToArray());
        var evidence = Enum.GetValues<LinkFeature>().Where(feature => values[(int)feature] != 0 && weights[setting, feature] != 0)
            .Select(feature => new LinkEvidence(feature, Math.Round(weights[setting, feature] * values[(int)feature], 3), Tell(feature, a, b)));
        return new Link(a.Id, b.Id, LinkWeights.Probability(weights.Odds(setting, values)), [.. evidence.OrderByDescending(item => Math.Abs(item.Weight)).ThenBy(item => item.Feature)]);
    }

    internal static LinkSetting SettingOf(ClaimProfile a, ClaimProfile b) =>
        a.Report.Id == b.Report.Id ? LinkSetting.Within : a.Days is null || b.Days is null ? LinkSetting.Undated : LinkSetting.Dated;

    /// <summary>"pulled out of Ain Zara and Qasr": one trigger at two places is two happenings.</summary>
    private static bool CanBeOne(ClaimProfile a, ClaimProfile b) =>
        a.IsKinTo(b) && !(a.Report.Id == b.Report.Id && a.Claim.Trigger == b.Claim.Trigger && a.Claim.Place != b.Claim.Place);

    private static string Tell(LinkFeature feature, ClaimProfile a, ClaimProfile b) => feature switch
    {
        LinkFeature.SamePlace or LinkFeature.NearPlace or LinkFeature.WithinPlace or LinkFeature.FarPlace => PlaceEvidence.Tell(a, b),
        LinkFeature.SameDay or LinkFeature.NearDay or LinkFeature.FarDay or LinkFeature.DifferentExtent => TimeEvidence.Tell(a, b),
        LinkFeature.SameActor or LinkFeature.OtherActor or LinkFeature.SwappedSides => PartyEvidence.TellActors(a, b),
        LinkFeature.SameRecipient or LinkFeature.OtherRecipient => PartyEvidence.TellRecipients(a, b),
        LinkFeature.SameCount or LinkFeature.NearCount or LinkFeature.OtherCount => CountEvidence.Tell(a, b),
        LinkFeature.Words => string.Join(", ", a.Words.SharedWith(b.Words).Take(6)),
        LinkFeature.Names => string.Join(", ", a.Names.SharedWith(b.Names).Take(6)),
        LinkFeature.ReportWords => string.Join(", ", a.Report.Words.SharedWith(b.Report.Words).Take(6)),
        LinkFeature.SameTrigger => a.Trigger,
        LinkFeature.UnknownPlace or LinkFeature.UnknownTime or LinkFeature.NoPlaces => "not said by both",
        LinkFeature.OtherNames => $"{string.Join(", ", a.Names.Words.Take(3))} / {string.Join(", ", b.Names.Words.Take(3))}",
        LinkFeature.Hypothetical => $"{a.Claim.Status} / {b.Claim.Status}",
        _ => $"{a.Claim.Event.Class} / {b.Claim.Event.Class}",
    };
}
