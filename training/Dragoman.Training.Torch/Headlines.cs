using Dragoman.Syntax;

namespace Dragoman.Training.Torch;

/// <summary>The numbers of the Penn tags that headlines change or ask for.</summary>
internal sealed record HeadlineTags(int Past, int Singular, int Plural, int[] PluralNouns)
{
    public static HeadlineTags Of(TagNumbers tags) => new(tags.Number("VBD"), tags.Number("VBZ"), tags.Number("VBP"), [tags.Number("NNS"), tags.Number("NNPS")]);
}

/// <summary>
/// Writes sentences in the manner of headlines, of which treebanks have few: "A bomb killed ten in the town." becomes "Bomb kills ten in town", "Ten were killed by a bomb." becomes
/// "Ten killed by bomb". Trees stay what they are.
/// </summary>
internal static class Headlines
{
    private const int Longest = 25;
    private const double TitleCase = .2, KeepsAuxiliary = .3;

    /// <returns>Null where the sentence tells nothing in the past.</returns>
    public static Tree? Of(Tree tree, HeadlineTags tags, Random random)
    {
        if (tree.Count > Longest || !Enumerable.Range(0, tree.Count).Any(i => IsTold(tree, i) && (tree.Xpos[i] == tags.Past || HasPassive(tree, i)))) return null;
        var (forms, xpos) = ((string[])tree.Forms.Clone(), (int[])tree.Xpos.Clone());
        for (var i = 0; i < tree.Count; i++)
        {
            if (!IsTold(tree, i) || tree.Xpos[i] != tags.Past || tree.Upos[i] != (int)Upos.Verb || Subject(tree, i) is not { } subject) continue;
            var isPlural = tags.PluralNouns.Contains(tree.Xpos[subject]) || IsCoordinated(tree, subject) || tree.Forms[subject].ToLowerInvariant() is "they" or "we" or "i" or "you";
            (forms[i], xpos[i]) = (isPlural ? tree.Lemmas[i] : ThirdPerson(tree.Lemmas[i]), isPlural ? tags.Plural : tags.Singular);
        }
        var headline = (tree with { Forms = forms, Xpos = xpos }).Without(i => !tree.Heads.Contains(i) && (IsArticle(tree, i) || (IsAuxiliary(tree, i) && random.NextDouble() > KeepsAuxiliary)));
        headline = Augmentation.WithoutFullStop(headline);
        var first = headline.Forms[0];
        headline.Forms[0] = first.Length > 0 ? Augmentation.Capitalised(first) : first;
        return random.NextDouble() < TitleCase ? headline with { Forms = [.. headline.Forms.Select(form => form.Length > 3 ? Augmentation.Capitalised(form) : form)] } : headline;
    }

    /// <summary>The main verb, and what is said or coordinated beside it.</summary>
    private static bool IsTold(Tree tree, int i) => (Relation)tree.Relations[i] is Relation.Root or Relation.Conj or Relation.Parataxis or Relation.Ccomp;

    private static bool HasPassive(Tree tree, int i) => Enumerable.Range(0, tree.Count).Any(j => tree.Heads[j] == i && (Relation)tree.Relations[j] is Relation.AuxPass);

    private static int? Subject(Tree tree, int verb)
    {
        for (var i = 0; i < verb; i++)
            if (tree.Heads[i] == verb && (Relation)tree.Relations[i] is Relation.Nsubj) return i;
        return (Relation)tree.Relations[verb] is Relation.Conj && tree.Heads[verb] < verb ? Subject(tree, tree.Heads[verb]) : null;
    }

    private static bool IsCoordinated(Tree tree, int noun) => Enumerable.Range(0, tree.Count).Any(j => tree.Heads[j] == noun && (Relation)tree.Relations[j] is Relation.Conj);

    private static bool IsArticle(Tree tree, int i) => tree.Forms[i].ToLowerInvariant() is "the" or "a" or "an" && tree.Upos[i] == (int)Upos.Det;

    private static bool IsAuxiliary(Tree tree, int i) => (Relation)tree.Relations[i] is Relation.AuxPass or Relation.Cop && tree.Lemmas[i] is "be" && tree.Heads[i] < tree.Count && IsTold(tree, tree.Heads[i]);

    private static string ThirdPerson(string lemma) => lemma switch
    {
        "have" => "has",
        [.., 's' or 'x' or 'z' or 'o'] or [.., 'c' or 's', 'h'] => lemma + "es",
        [.., not ('a' or 'e' or 'i' or 'o' or 'u'), 'y'] => lemma[..^1] + "ies",
        _ => lemma + "s",
    };
}
