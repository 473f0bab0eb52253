namespace Dragoman.Places;

/// <param name="RadiusKm">Holds most of the stretch that is meant.</param>
internal readonly record struct BorderStretch(GeoPoint Middle, double RadiusKm);

/// <summary>
/// Which stretch of a border is meant: that of the province which the sentence names, or that nearest to a town which it names; else the same of the sentences
/// around; else the whole border.
/// </summary>
internal sealed class BorderStretches(Borders borders, IReadOnlyList<NamedDraft> named, CandidateChoice choice)
{
    private const int SentencesBefore = 3;
    private const int SentencesAfter = 1;

    /// <summary>A town that lies farther from it says nothing of a border.</summary>
    private const double FarthestTownKm = 150;
    private const double NarrowestKm = 15;

    public BorderStretch? Between(Borders.Side one, Borders.Side other, Bearing bearing)
    {
        if (borders.Between(one, other) is not { } line)
            return null;
        foreach (var sentence in Near(bearing).GroupBy(draft => draft.Sentence))
        {
            var chosen = sentence.Select(choice.Choose).OfType<Candidate>().ToList();
            if ((Nearest(chosen.Select(near => OfTown(near.Facts, one, other, line))) ?? Nearest(chosen.Select(near => OfUnit(near.Facts, one, other)))) is { } stretch)
                return stretch;
        }
        return new(line.Middle, line.RadiusKm);
    }

    private static BorderStretch? Nearest(IEnumerable<BorderStretch?> stretches) => stretches.FirstOrDefault(stretch => stretch is not null);

    /// <summary>Those of the same sentence by how near they stand to it, then those of the sentences before, then after.</summary>
    private IEnumerable<NamedDraft> Near(Bearing bearing)
    {
        var at = bearing.Of;
        return named.Where(draft => draft != bearing.Of && draft != bearing.To && !draft.IsDoubtful && !draft.IsAttributive
                && draft.Sentence >= at.Sentence - SentencesBefore && draft.Sentence <= at.Sentence + SentencesAfter)
            .OrderBy(draft => draft.Sentence <= at.Sentence ? at.Sentence - draft.Sentence : SentencesBefore + 1)
            .ThenBy(draft => Math.Abs(draft.First - at.First)).ThenBy(draft => draft.First);
    }

    /// <summary>"in Kayin State, on the border with Thailand".</summary>
    private BorderStretch? OfUnit(PlaceFacts facts, Borders.Side one, Borders.Side other)
    {
        if (facts is not { Kind: PlaceKind.Unit, Admin1: > 0 })
            return null;
        var unit = new Borders.Side(facts.Country, facts.Admin1);
        var line = one is { Unit: 0 } && one.Country == unit.Country ? borders.Between(unit, other)
            : other is { Unit: 0 } && other.Country == unit.Country ? borders.Between(unit, one)
            : null;
        return line is null ? null : new(line.Middle, line.RadiusKm);
    }

    /// <summary>"Mae Sot, on the border with Myanmar": as wide as the town lies off.</summary>
    private static BorderStretch? OfTown(PlaceFacts facts, Borders.Side one, Borders.Side other, Borders.Line line)
    {
        if (facts.Kind is PlaceKind.Country or PlaceKind.Unit or PlaceKind.Region || facts.Country != one.Country && facts.Country != other.Country)
            return null;
        var nearest = line.NearestTo(facts.Point);
        var off = nearest.KilometresTo(facts.Point);
        return off <= FarthestTownKm ? new(nearest, Math.Max(NarrowestKm, off)) : null;
    }
}
