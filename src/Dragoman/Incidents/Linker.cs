using Dragoman.Lexicons;

namespace Dragoman.Incidents;

/// <summary>Compares two claims.</summary>
internal sealed class Linker(LinkWeights weights, MarkTable marks)
{
    private const double Rounding = 1e-3;

    private readonly Observations _seen = new();

    // The odds, at their best, of claims of two reports with days that are apart.
    private readonly double _mostOfLike = Most(weights);
    private readonly double _mostOfCounting = Most(weights, LinkFeature.SameCount, LinkFeature.NearCount, LinkFeature.OtherCount);
    private readonly double _mostOfOutcome = Most(weights, LinkFeature.Outcome);
    private readonly double _mostOfBoth = Most(weights, LinkFeature.SameCount, LinkFeature.NearCount, LinkFeature.OtherCount, LinkFeature.Outcome);

    /// <summary>The logarithm of the odds that both tell of one happening, whichever is named first; null where that can't be.</summary>
    public double? Odds(ClaimProfile a, ClaimProfile b)
    {
        if (string.CompareOrdinal(a.Id, b.Id) > 0) return Odds(b, a);
        return CanBeOne(a, b) ? weights.Odds(SettingOf(a, b), Observe(a, b)) : null;
    }

    /// <summary>Whether claims of two reports may be alike, as far as one sees without their words; true wherever in doubt.</summary>
    public bool MayBeAlike(ClaimOutline a, ClaimOutline b)
    {
        if (((a.Traits | b.Traits) & (ClaimTraits.Undated | ClaimTraits.Campaign)) != 0 || TimeEvidence.Gap((a.From, a.To), (b.From, b.To)) is not (> 1 and var gap)) return true;
        var (isOfOutcome, isCounting) = (((a.Traits ^ b.Traits) & ClaimTraits.Outcome) != 0, (a.Traits & b.Traits & ClaimTraits.Counting) != 0);
        return (isOfOutcome, isCounting) switch
        {
            (false, false) => _mostOfLike,
            (false, true) => _mostOfCounting,
            (true, false) => _mostOfOutcome,
            (true, true) => _mostOfBoth,
        } + (weights[LinkSetting.Dated, LinkFeature.FarDay] * TimeEvidence.Farness(gap)) > -Rounding;
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
        MarkEvidence.Observe(a, b, marks, _seen);
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
        a.Report.Id == b.Report.Id ? LinkSetting.Within : IsUndated(a) || IsUndated(b) ? LinkSetting.Undated : LinkSetting.Dated;

    /// <summary>A day that was carried over from another sentence is as good as none where words can tell.</summary>
    private static bool IsUndated(ClaimProfile claim) => claim.Days is null || claim.IsDayAssumed;


    /// <summary>"pulled out of Ain Zara and Qasr": one trigger at two places is two happenings.</summary>
    private static bool CanBeOne(ClaimProfile a, ClaimProfile b) =>
        a.IsKinTo(b) && !(a.Report.Id == b.Report.Id && a.Claim.Trigger == b.Claim.Trigger && a.Claim.Place != b.Claim.Place);

    /// <param name="possible">Which of counts and outcomes may be seen.</param>
    private static double Most(LinkWeights weights, params ReadOnlySpan<LinkFeature> possible)
    {
        var (sum, best) = (weights[LinkSetting.Dated, LinkFeature.Prior], new Dictionary<LinkFeature, double>());
        foreach (var feature in Enum.GetValues<LinkFeature>())
            if (AloneOf(feature, possible) is { } group)
                best[group] = Math.Max(best.GetValueOrDefault(group), weights[LinkSetting.Dated, feature]);
        return sum + best.Values.Sum();
    }

    /// <summary>The first of the features of which only one is seen at a time; null for what isn't seen at all.</summary>
    private static LinkFeature? AloneOf(LinkFeature feature, ReadOnlySpan<LinkFeature> possible) => feature switch
    {
        LinkFeature.Prior or LinkFeature.SameDay or LinkFeature.NearDay or LinkFeature.FarDay or LinkFeature.UnknownTime or LinkFeature.OneDay or LinkFeature.SameReport or LinkFeature.SameSentence => null,
        LinkFeature.Outcome => possible.Contains(feature) ? feature : null,
        LinkFeature.SameCount or LinkFeature.NearCount or LinkFeature.OtherCount => possible.Contains(feature) ? LinkFeature.SameCount : null,
        LinkFeature.SamePlace or LinkFeature.NearPlace or LinkFeature.WithinPlace or LinkFeature.FarPlace or LinkFeature.UnknownPlace or LinkFeature.NoPlaces => LinkFeature.SamePlace,
        LinkFeature.SameActor or LinkFeature.OtherActor => LinkFeature.SameActor,
        LinkFeature.SameRecipient or LinkFeature.OtherRecipient => LinkFeature.SameRecipient,
        LinkFeature.Names or LinkFeature.OtherNames => LinkFeature.Names,
        _ => feature,
    };

    private string Tell(LinkFeature feature, ClaimProfile a, ClaimProfile b) => feature switch
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
        LinkFeature.SameForm => a.Form,
        LinkFeature.NamesOfReport => string.Join(", ", a.Names.SharedWith(b.Report.Names).Concat(b.Names.SharedWith(a.Report.Names)).Distinct().Take(6)),
        LinkFeature.OtherReportNames => $"{string.Join(", ", a.Report.Names.Words.Take(3))} / {string.Join(", ", b.Report.Names.Words.Take(3))}",
        LinkFeature.UnknownPlace or LinkFeature.UnknownTime or LinkFeature.OneDay or LinkFeature.NoPlaces => "not said by both",
        LinkFeature.OtherNames => $"{string.Join(", ", a.Names.Words.Take(3))} / {string.Join(", ", b.Names.Words.Take(3))}",
        LinkFeature.LongSentences => "long sentences share words by chance",
        LinkFeature.OtherMeans => $"{MarkEvidence.TellMeans(a, marks)} / {MarkEvidence.TellMeans(b, marks)}",
        LinkFeature.SameSite => MarkEvidence.TellSites(a, b, marks),
        LinkFeature.Hypothetical => $"{a.Claim.Status} / {b.Claim.Status}",
        _ => $"{a.Claim.Event.Class} / {b.Claim.Event.Class}",
    };
}
