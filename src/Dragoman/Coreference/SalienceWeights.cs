namespace Dragoman.Coreference;

/// <summary>What each feature counts for a kind of pronoun: the weights of a choice between all that fit and nobody, fitted to GUM's train part; that of nobody is set lower than fitted, since a link missed costs more than a wrong one.</summary>
internal static class SalienceWeights
{
    public static double Score(PronounClass pronoun, ReadOnlySpan<double> values)
    {
        var score = 0.0;
        for (var i = 0; i < values.Length; i++) score += Of((SalienceFeature)i)[(int)pronoun] * values[i];
        return score;
    }

    private static ReadOnlySpan<double> Of(SalienceFeature feature) => feature switch
    {
        SalienceFeature.Nobody => [-6.58, -1.89, -2.06],
        SalienceFeature.NobodyOfSubject => [-0.14, 0.16, 0.14],
        SalienceFeature.NobodyOfPossessive => [0.51, -0.41, 0.17],
        SalienceFeature.SentencesBack => [-0.35, -0.93, -1.06],
        SalienceFeature.SentenceBefore => [-0.63, -0.99, -0.7],
        SalienceFeature.FartherBack => [-1.14, -0.49, -1.32],
        SalienceFeature.WordsBack => [-0.14, -0.49, -0.2],
        SalienceFeature.Subject => [0.74, 0.15, 0.58],
        SalienceFeature.PassiveSubject => [0.59, 0.91, 0.51],
        SalienceFeature.Object => [0.55, 0.47, 0.32],
        SalienceFeature.Oblique => [0.59, -0.27, 0],
        SalienceFeature.Possessor => [0.91, 0.59, 0.8],
        SalienceFeature.Modifier => [-0.38, -0.61, -0.86],
        SalienceFeature.InCompound => [-0.45, -1.99, -1.78],
        SalienceFeature.Conjunct => [-1.96, -0.97, -1.28],
        SalienceFeature.BothSubjects => [0.41, 0.64, 0.85],
        SalienceFeature.BothObjects => [1.24, 0.32, 0.66],
        SalienceFeature.SameClause => [0.15, 0.66, 0.28],
        SalienceFeature.SubjectOfThePronounsVerb => [1.45, 0.25, 0.27],
        SalienceFeature.FirstOfSentence => [0.55, 0.47, 0.61],
        SalienceFeature.Name => [-0.44, -0.53, -0.38],
        SalienceFeature.Indefinite => [0, -0.11, -0.26],
        SalienceFeature.Bare => [-1.93, -0.32, -0.15],
        SalienceFeature.SamePronoun => [1.24, 0.71, 0.74],
        SalienceFeature.OtherPronoun => [1.16, 0.34, 0.69],
        SalienceFeature.Coordination => [0, 0, -0.99],
        SalienceFeature.Frequency => [0.2, 0.43, 0.58],
        SalienceFeature.OfTheKind => [0.63, 0.33, -0.15],
        SalienceFeature.OfTheNumber => [-0.08, -0.12, 0.29],
        SalienceFeature.OfTheGender => [0.71, 0, 0],
        SalienceFeature.OtherVoice => [-1.34, -0.58, -0.78],
        SalienceFeature.Rivals => [-1.41, -2.35, -3.55],
        SalienceFeature.Within => [2, -0.38, 1.34],
        _ => [0, 0, 0],
    };
}

internal enum PronounClass
{
    /// <summary>"he", "her"</summary>
    Person,
    /// <summary>"it", "its"</summary>
    Thing,
    /// <summary>"they", "their"</summary>
    Many,
}
