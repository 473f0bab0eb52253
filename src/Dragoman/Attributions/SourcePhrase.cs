using Dragoman.Syntax;

namespace Dragoman.Attributions;

/// <summary>The words that say who speaks: the noun phrase with its appositions, and with clauses that tell who it is.</summary>
internal static class SourcePhrase
{
    public static Stretch Of(int sentence, Word head, int cue)
    {
        var (first, last) = (head.Index, head.Index);
        foreach (var child in head.Children)
            if (Describes(child) && !Reaches(child, cue))
                Widen(child, ref first, ref last);
        // "the ally James Carter said": the parser may make two subjects of it.
        foreach (var sibling in head.IsRoot ? head.Children : head.Head.Children)
            if (sibling.Relation is Relation.Nsubj && head.Relation is Relation.Nsubj && sibling.Index < head.Index && sibling.IsNominal && NextTo(sibling, first)) Widen(sibling, ref first, ref last);
        if (cue > head.Index) last = Math.Min(last, cue - 1);
        if (cue < head.Index) first = Math.Max(first, cue + 1);
        // "TOBRUK - The mayor": what stands before the dash is the place that the report was sent from.
        for (var i = first; i < head.Index; i++)
            if (head.Parse[i].Form is "\u2014" or "\u2013" or "\u2015" or "--") first = i + 1;
        while (last > head.Index && head.Parse[last].Upos is Upos.Punct && head.Parse[last].Form is not (")" or "]")) last--;
        while (first < head.Index && head.Parse[first].Upos is Upos.Punct) first++;
        return new Stretch(sentence, first, last);
    }

    private static bool Describes(Word child) => child.Relation switch
    {
        Relation.Case => child.Xpos is "POS",
        Relation.Conj => child.IsNominal,
        // ", speaking at the gate,"
        Relation.Acl => child.Xpos is not "VBG" || child.Index < 2 || child.Parse[child.Index - 1].Form is not ",",
        // "the candidates on Saturday"
        Relation.Nmod => child.Upos is not Upos.Propn || child.Preposition is not "on",
        Relation.Punct => child.Form is "(" or ")",
        Relation.Cc or Relation.Cop or Relation.Mark or Relation.Aux or Relation.AuxPass => false,
        Relation.Nsubj or Relation.NsubjOuter or Relation.NsubjPass or Relation.Csubj or Relation.CsubjOuter or Relation.CsubjPass => false,
        Relation.Parataxis or Relation.Dep or Relation.Discourse or Relation.Advcl or Relation.Obl or Relation.OblUnmarked or Relation.NmodUnmarked => false,
        Relation.Advmod => child.Index < child.Head.Index && child.Head.Upos is not Upos.Pron,
        Relation.Vocative or Relation.Ccomp or Relation.List or Relation.Reparandum or Relation.Orphan or Relation.Expl or Relation.Dislocated => false,
        _ => true,
    };

    private static bool NextTo(Word sibling, int first)
    {
        var (from, to) = (sibling.Index, sibling.Index);
        Widen(sibling, ref from, ref to);
        return to == first - 1 && sibling.Parse[to].Upos is not Upos.Punct;
    }

    private static bool Reaches(Word word, int token) => word.Parse[token].IsUnder(word);

    private static void Widen(Word word, ref int first, ref int last)
    {
        (first, last) = (Math.Min(first, word.Index), Math.Max(last, word.Index));
        foreach (var child in word.Children) Widen(child, ref first, ref last);
    }
}
