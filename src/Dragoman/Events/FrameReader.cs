using System.Collections.Immutable;
using System.Globalization;
using Dragoman.Entities;
using Dragoman.Lexicons;
using Dragoman.Syntax;

namespace Dragoman.Events;

/// <summary>As what a paragraph tells what it tells, by a few of its words.</summary>
internal static class FrameReader
{
    /// <summary>Wars that ended before it are history.</summary>
    public const int OldestYear = 1970;

    /// <summary>Years before it are taken for numbers of something.</summary>
    private const int OldestTold = 1000;

    /// <summary>Of reviews and questions nearly all have a word in ten of this kind; reports of conflict have some in what parties say.</summary>
    private const double PersonalShare = .04;

    public static Frames Of(ImmutableArray<LexicalView> paragraph, Lexicon lexicon)
    {
        var told = paragraph.Aggregate(NounClass.None, (all, view) => all | ClassesOf(view, lexicon));
        return ((told & NounClass.Accident) != 0 ? Frames.Accident : Frames.None)
            | ((told & NounClass.Fiction) != 0 ? Frames.Fiction : Frames.None)
            | (IsPast(paragraph, told) ? Frames.Past : Frames.None)
            | (IsPersonal(paragraph) ? Frames.Personal : Frames.None);
    }

    /// <summary>Of nouns, and of verbs that tell of an accident: "the lorry overturned".</summary>
    private static NounClass ClassesOf(LexicalView view, Lexicon lexicon)
    {
        var told = NounClass.None;
        for (var i = 0; i < view.Count; i++)
        {
            var isVerb = view.IsVerb(i);
            if ((view.Parse[i].IsNominal || view.Parse[i].Upos is Upos.Adj || isVerb) && lexicon.Nouns.TryFind(i, view.Keys, out var classes, out _)) told |= isVerb ? classes & NounClass.Accident : classes;
        }
        return told;
    }

    private static bool IsPast(ImmutableArray<LexicalView> paragraph, NounClass told)
    {
        var years = paragraph.SelectMany(Years).ToList();
        return years.Count > 0 ? years.Min() < OldestYear : (told & NounClass.Past) != 0;
    }

    /// <summary>"in 1944", "the winter of 1916"; not "1944 people", "raised the toll to more than 1200"</summary>
    private static IEnumerable<int> Years(LexicalView view)
    {
        for (var i = 0; i < view.Count; i++)
            if (view.Parse[i] is { Upos: Upos.Num, Form.Length: 4, Relation: not Relation.Nummod } word && !IsCounting(view, i) && int.TryParse(word.Form, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= OldestTold and < 2100)
                yield return year;
    }

    /// <summary>"about 1200", "1050 of them"</summary>
    private static bool IsCounting(LexicalView view, int i) =>
        (i > 0 && view.Parse[i - 1].Form is "than" or "about" or "around" or "over" or "to" or "nearly" or "almost" or "some" or "least" or "most" or "approximately" or "roughly" or "exceeded" or "exceeds")
        || (i + 1 < view.Count && view.Parse[i + 1].Form is "of" or "more" or "others");

    private static bool IsPersonal(ImmutableArray<LexicalView> paragraph)
    {
        var (personal, all, quoted) = (0, 0, false);
        foreach (var token in paragraph.SelectMany(view => view.Parse.Sentence.Tokens))
        {
            if (token.Form is "\"" or "“" or "”") quoted = token.Form switch { "“" => true, "”" => false, _ => !quoted };
            else if (!quoted) (personal, all) = (personal + (IsOfSpeakerOrReader(token.Form) ? 1 : 0), all + 1);
        }
        return personal >= PersonalShare * all && personal > 0;
    }

    /// <summary>Not "we" and "our": parties to a fight say these of themselves; and not "mine", which explodes.</summary>
    private static bool IsOfSpeakerOrReader(string form) =>
        form is "I" or "i" or "me" or "my" or "My" or "you" or "You" or "your" or "Your" or "myself" or "yourself" or "u";
}
