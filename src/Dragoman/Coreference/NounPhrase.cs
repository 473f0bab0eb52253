using Dragoman.Syntax;

namespace Dragoman.Coreference;

/// <summary>The words of a noun phrase: its head with all that describes it, without what only joins it to its clause or to its like.</summary>
internal static class NounPhrase
{
    public static (int First, int Last) SpanOf(Word head)
    {
        var (first, last) = (head.Index, head.Index);
        foreach (var child in head.Children)
            if (Describes(child))
                Widen(child, ref first, ref last);
        return Trim(head, first, last);
    }

    /// <summary>"the army and its allies": the span of all conjuncts.</summary>
    public static (int First, int Last) SpanOfAll(Word first)
    {
        var (from, to) = SpanOf(first);
        foreach (var child in first.Children)
            if (child.Relation is Relation.Conj)
                to = Math.Max(to, SpanOf(child).Last);
        return (from, to);
    }

    private static bool Describes(Word child) => child.Relation switch
    {
        Relation.Case => child.Xpos is "POS",
        Relation.Punct or Relation.Cc or Relation.CcPreconj or Relation.Conj or Relation.Cop or Relation.Mark or Relation.Aux or Relation.AuxPass => false,
        Relation.Nsubj or Relation.NsubjOuter or Relation.NsubjPass or Relation.Csubj or Relation.CsubjOuter or Relation.CsubjPass => false,
        Relation.Parataxis or Relation.Dep or Relation.Discourse or Relation.Advmod or Relation.Advcl or Relation.Obl or Relation.OblUnmarked => false,
        Relation.Vocative or Relation.Ccomp or Relation.List or Relation.Reparandum or Relation.Orphan or Relation.Expl or Relation.Dislocated => false,
        _ => true,
    };

    private static void Widen(Word word, ref int first, ref int last)
    {
        first = Math.Min(first, word.Index);
        last = Math.Max(last, word.Index);
        foreach (var child in word.Children) Widen(child, ref first, ref last);
    }

    private static (int First, int Last) Trim(Word head, int first, int last)
    {
        while (last > head.Index && head.Parse[last].Upos is Upos.Punct) last--;
        while (first < head.Index && head.Parse[first].Upos is Upos.Punct) first++;
        return (first, last);
    }
}
