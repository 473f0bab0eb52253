using Dragoman.Actors;
using Dragoman.Syntax;

namespace Dragoman.Events;

/// <summary>Noun phrases whose head only counts or groups: "a number of officials", "dozens of fighters", "members of the group".</summary>
internal static class Phrases
{
    private static readonly HashSet<string> Counting =
    [
        "number", "dozen", "hundred", "thousand", "score", "ten", "handful", "majority", "lot", "group", "couple", "rest", "remainder", "percent", "%", "half", "third", "quarter", "most", "some", "many",
        "several", "all", "each", "both", "one", "part", "portion", "series", "quantity", "amount", "haul", "stash", "load", "stock", "variety", "assortment", "bundle", "piece", "set", "wave", "batch", "column", "type", "kind", "total", "remnant", "member", "element", "side", "direction",
    ];

    /// <summary>What the phrase is about; the word itself where its head says it.</summary>
    public static Word Content(Scene scene, Word word)
    {
        for (var steps = 0; steps < 3 && !word.IsNone; steps++)
        {
            var inner = Inner(scene, word);
            if (inner.IsNone) return word;
            word = inner;
        }
        return word;
    }

    private static Word Inner(Scene scene, Word word)
    {
        var key = scene.View[word.Index];
        if (Bodies.Contains(key) && scene.ActorAt(word.Index) is not { Kind: ActorMentionKind.Named } && OfPhrase(word) is { IsNone: false } people && MayFight(scene, people)) return people;
        if (scene.ActorAt(word.Index) is { Actor.Sector: not "UNK" }) return default;
        if (Counting.Contains(key) || word.Upos is Upos.Num) return OfPhrase(word);
        return (scene.ClassesOf(word) & EntityClasses.Unit) != 0 ? OfPhrase(word) is { IsNone: false } measured ? measured : Filling(scene, word) : default;
    }

    /// <summary>"a squad of Maoists", "a team of the police": the people whose body it is.</summary>
    private static readonly HashSet<string> Bodies = ["team", "squad", "contingent", "band", "gang", "party", "posse", "unit", "platoon"];

    private static bool MayFight(Scene scene, Word people) => scene.ActorAt(people.Index) is { Kind: ActorMentionKind.Named or ActorMentionKind.Generic } && (scene.ClassesOf(people) & (EntityClasses.Armed | EntityClasses.Official)) != 0;

    /// <summary>"bags containing pistols", "a box full of grenades", "a sack packed with explosives".</summary>
    private static Word Filling(Scene scene, Word container)
    {
        foreach (var child in container.Children)
        {
            if (child.Index < container.Index || !Filled.Contains(scene.View[child.Index])) continue;
            if (child.Child(Relation.Obj) is { IsNone: false } held) return held;
            foreach (var inner in child.Children)
                if (inner.IsNominal && inner.Preposition is "of" or "with") return inner;
        }
        return default;
    }

    private static readonly HashSet<string> Filled = ["contain", "hold", "carry", "full", "fill", "filled", "pack", "load", "loaded", "stuff", "laden"];

    /// <summary>"Thousands rallied", "both agreed": a count of people who were named before, or need no name.</summary>
    public static bool IsBareCount(Scene scene, Word word) =>
        (word.IsNominal || word.Upos is Upos.Num or Upos.Det) && People.Contains(scene.View[word.Index]) && OfPhrase(word).IsNone && word.Child(Relation.Compound).IsNone;

    private static readonly HashSet<string> People = ["ten", "dozen", "score", "hundred", "thousand", "million", "many", "several", "some", "other", "another", "both", "all", "most"];

    private static Word OfPhrase(Word word)
    {
        foreach (var child in word.Children)
            if (child.Relation is Relation.Nmod or Relation.Obl && child.Index > word.Index && child.Preposition is "of")
                return child;
        return default;
    }
}
