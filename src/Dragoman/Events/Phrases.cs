using Dragoman.Syntax;

namespace Dragoman.Events;

/// <summary>Noun phrases whose head only counts or groups: "a number of officials", "dozens of fighters", "members of the group".</summary>
internal static class Phrases
{
    private static readonly HashSet<string> Counting =
    [
        "number", "dozen", "hundred", "thousand", "score", "ten", "handful", "majority", "lot", "group", "couple", "rest", "remainder", "percent", "%", "half", "third", "quarter", "most", "some", "many",
        "several", "all", "each", "both", "one", "part", "series", "wave", "batch", "column", "type", "kind", "total", "remnant", "member", "element", "side", "direction",
    ];

    /// <summary>What the phrase is about; the word itself where its head says it.</summary>
    public static Word Content(Scene scene, Word word)
    {
        for (var steps = 0; steps < 3 && !word.IsNone; steps++)
        {
            if (!(Counting.Contains(scene.View[word.Index]) || word.Upos is Upos.Num) || scene.ActorAt(word.Index) is { Actor.Sector: not "UNK" }) return word;
            var inner = OfPhrase(word);
            if (inner.IsNone) return word;
            word = inner;
        }
        return word;
    }

    /// <summary>"Thousands rallied", "both agreed": a count of people who were named before, or need no name.</summary>
    public static bool IsBareCount(Scene scene, Word word) =>
        (word.IsNominal || word.Upos is Upos.Num or Upos.Det) && People.Contains(scene.View[word.Index]) && OfPhrase(word).IsNone && word.Child(Relation.Compound).IsNone;

    private static readonly HashSet<string> People = ["ten", "dozen", "score", "hundred", "thousand", "million", "many", "several", "some", "other", "both", "all", "most"];

    private static Word OfPhrase(Word word)
    {
        foreach (var child in word.Children)
            if (child.Relation is Relation.Nmod or Relation.Obl && child.Index > word.Index && child.Preposition is "of")
                return child;
        return default;
    }
}
