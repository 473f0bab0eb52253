using Dragoman.Syntax;

namespace Dragoman.Coreference;

/// <summary>What makes a mention stand out for a pronoun that comes after it (after Lappin and Leass 1994).</summary>
internal enum SalienceFeature
{
    /// <summary>That it goes back to nobody at all.</summary>
    Nobody,
    NobodyOfSubject,
    NobodyOfPossessive,
    SentencesBack,
    SentenceBefore,
    FartherBack,
    /// <summary>The logarithm of the words between, in one sentence.</summary>
    WordsBack,
    Subject,
    PassiveSubject,
    Object,
    Oblique,
    Possessor,
    Modifier,
    InCompound,
    Conjunct,
    BothSubjects,
    BothObjects,
    SameClause,
    SubjectOfThePronounsVerb,
    FirstOfSentence,
    Name,
    Indefinite,
    Bare,
    SamePronoun,
    OtherPronoun,
    Coordination,
    /// <summary>The logarithm of the number of mentions in its chain.</summary>
    Frequency,
    OfTheKind,
    OfTheNumber,
    OfTheGender,
    /// <summary>In the report's own voice the one and in a quotation the other.</summary>
    OtherVoice,
    /// <summary>How many that fit stand nearer, up to ten.</summary>
    Rivals,
    Within,
}

internal static class Salience
{
    public static int Count { get; } = Enum.GetValues<SalienceFeature>().Length;

    /// <summary>The values of the features for a pronoun and a mention before it.</summary>
    public static void Of(Linking linking, int pronoun, int before, int rivals, Span<double> values)
    {
        values.Clear();
        var (candidate, other) = (linking.Candidates[pronoun], linking.Candidates[before]);
        OfDistance(candidate, other, rivals, values);
        OfRole(candidate, other, values);
        OfForm(candidate, other, values);
        var (traits, asked) = (linking.TraitsOf(before), candidate.Traits);
        Set(values, SalienceFeature.Frequency, Math.Log(linking.SizeOf(before)));
        Set(values, SalienceFeature.OfTheKind, (traits.Kind & ~asked.Kind) == 0);
        Set(values, SalienceFeature.OfTheNumber, traits.Number == asked.Number);
        Set(values, SalienceFeature.OfTheGender, traits.Gender != Gender.Either && traits.Gender == asked.Gender);
        Set(values, SalienceFeature.OtherVoice, (candidate.Quotation == 0) != (other.Quotation == 0));
    }

    /// <summary>The values of the features for a pronoun that goes back to nobody.</summary>
    public static void OfNobody(Candidate pronoun, Span<double> values)
    {
        values.Clear();
        Set(values, SalienceFeature.Nobody, true);
        Set(values, SalienceFeature.NobodyOfSubject, IsSubject(pronoun.Head));
        Set(values, SalienceFeature.NobodyOfPossessive, pronoun.Head.Relation is Relation.NmodPoss);
    }

    private static void OfDistance(Candidate candidate, Candidate other, int rivals, Span<double> values)
    {
        var back = candidate.Sentence - other.Sentence;
        Set(values, SalienceFeature.SentencesBack, Math.Min(back, 6));
        Set(values, SalienceFeature.SentenceBefore, back == 1);
        Set(values, SalienceFeature.FartherBack, back > 1);
        if (back == 0) Set(values, SalienceFeature.WordsBack, Math.Log(1 + candidate.First - other.First));
        Set(values, SalienceFeature.FirstOfSentence, other.First == 0);
        Set(values, SalienceFeature.Rivals, Math.Min(rivals, 10) / 10.0);
    }

    private static void OfRole(Candidate candidate, Candidate other, Span<double> values)
    {
        var (role, asked) = (other.Head.Relation, candidate.Head.Relation);
        var first = other.Head.FirstConjunct.Relation;
        Set(values, SalienceFeature.Subject, first is Relation.Nsubj or Relation.NsubjOuter);
        Set(values, SalienceFeature.PassiveSubject, first is Relation.NsubjPass);
        Set(values, SalienceFeature.Object, first is Relation.Obj or Relation.Iobj);
        Set(values, SalienceFeature.Oblique, first is Relation.Obl or Relation.OblAgent);
        Set(values, SalienceFeature.Possessor, first is Relation.NmodPoss);
        Set(values, SalienceFeature.Modifier, first is Relation.Nmod);
        Set(values, SalienceFeature.InCompound, first is Relation.Compound);
        Set(values, SalienceFeature.Conjunct, role is Relation.Conj);
        Set(values, SalienceFeature.BothSubjects, IsSubject(candidate.Head) && first is Relation.Nsubj or Relation.NsubjPass);
        Set(values, SalienceFeature.BothObjects, asked is Relation.Obj or Relation.Obl && first is Relation.Obj or Relation.Obl);
        var same = candidate.Sentence == other.Sentence;
        Set(values, SalienceFeature.SameClause, same && candidate.Head.GoverningVerb == other.Head.GoverningVerb);
        Set(values, SalienceFeature.SubjectOfThePronounsVerb, same && IsSubject(other.Head) && !candidate.Head.IsRoot && other.Parent == candidate.Head.GoverningVerb);
        Set(values, SalienceFeature.Within, same && candidate.Head.IsUnder(other.Head));
    }

    private static void OfForm(Candidate candidate, Candidate other, Span<double> values)
    {
        Set(values, SalienceFeature.Name, other.Form is MentionForm.Name);
        Set(values, SalienceFeature.Coordination, other.Form is MentionForm.Coordination);
        Set(values, SalienceFeature.Indefinite, other.Form is MentionForm.Nominal && other.Determination is Determination.Indefinite);
        Set(values, SalienceFeature.Bare, other.Form is MentionForm.Nominal && other.Determination is Determination.Bare);
        Set(values, SalienceFeature.SamePronoun, other.Form is MentionForm.Pronoun && other.HeadKey == candidate.HeadKey);
        Set(values, SalienceFeature.OtherPronoun, other.Form is MentionForm.Pronoun && other.HeadKey != candidate.HeadKey);
    }

    private static bool IsSubject(Word word) => word.Relation is Relation.Nsubj or Relation.NsubjPass;

    private static void Set(Span<double> values, SalienceFeature feature, bool holds) => values[(int)feature] = holds ? 1 : 0;

    private static void Set(Span<double> values, SalienceFeature feature, double value) => values[(int)feature] = value;
}
