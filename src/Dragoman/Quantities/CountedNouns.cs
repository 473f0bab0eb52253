using Dragoman.Syntax;

namespace Dragoman.Quantities;

/// <summary>Finds what is counted: by the tree where it says so, else by what follows.</summary>
internal static class CountedNouns
{
    private static readonly Vocabulary Between = new("of the these those their his its our other more additional new such this that");

    // For sentences without tags: after a number these don't begin what it counts.
    private static readonly Vocabulary NeverCounted = new("""
        of the a an north south east west were was are is be been have has had will would could did killed wounded injured dead
        captured died arrested displaced in on at to from by and or but with for while as who which that according after before when
        since during against near including if than not it they he she we there
        """);

    // "three other heavily wounded former Misrata brigade fighters": nobody writes longer ones.
    private const int LongestPhrase = 10;

    public static int? Find(Atoms atoms, Amount amount) => ByTree(atoms, amount) ?? ByOrder(atoms, amount);

    private static int? ByTree(Atoms atoms, Amount amount)
    {
        var last = atoms[amount.Next - 1].Token;
        for (var i = amount.Next - 1; i >= amount.First; i--)
        {
            var word = atoms.Parse[atoms[i].Token];
            if (word.Relation is Relation.Nummod && !word.IsRoot && word.Head.Index > last)
                return Whole(word.Head).Index;
            if (word.Relation is Relation.Det && atoms.Is(i, "no") && !word.IsRoot)
                return word.Head.Index;
            if (OfWhich(word) is { IsNone: false } noun && noun.Index > last)
                return noun.Index;
        }
        return null;
    }

    /// <summary>"cadres" of "two women cadres", where the number hangs on what says which.</summary>
    private static Word Whole(Word counted) =>
        counted is { Relation: Relation.Compound, IsRoot: false, IsPlural: true } && counted.Head.Index == counted.Index + 1 && counted.Head is { IsNominal: true, IsPlural: true } ? counted.Head : counted;

    /// <summary>"fighters" of "dozens of fighters".</summary>
    private static Word OfWhich(Word word)
    {
        foreach (var child in word.Children)
            if (child.Relation is Relation.Nmod && child.Index > word.Index && HasOf(child))
                return child;
        return default;
    }

    private static bool HasOf(Word word)
    {
        foreach (var child in word.Children)
            if (child.Relation is Relation.Case && child.Form == "of")
                return true;
        return false;
    }

    private static int? ByOrder(Atoms atoms, Amount amount)
    {
        var at = amount.Next;
        var end = at + LongestPhrase;
        while (at < end && IsBefore(atoms, at))
            at++;
        if (!IsNoun(atoms, at))
            return null;
        while (at < end && IsNoun(atoms, at + 1) && atoms[at + 1].Token != atoms[at].Token && !IsPlural(atoms, at))
            at++;
        return atoms[at].Token;
    }

    private static bool IsBefore(Atoms atoms, int i) =>
        atoms.IsAny(i, Between) || atoms.UposOf(i) is Upos.Adj or Upos.Det || (IsParticiple(atoms, i) && IsNoun(atoms, i + 1));

    /// <summary>Where there are no tags, an s will do: the noun ends there.</summary>
    private static bool IsPlural(Atoms atoms, int i) =>
        atoms.IsPluralNoun(i) || (atoms.UposOf(i) is Upos.X && atoms.Text(i) is [.., not 's', 's']);

    /// <summary>"three wounded soldiers"; a tagger may take the participle for a verb of the past.</summary>
    private static bool IsParticiple(Atoms atoms, int i) => atoms.UposOf(i) is Upos.Verb
        && (atoms.HasXpos(i, "VBN") || atoms.HasXpos(i, "VBG") || (atoms.HasXpos(i, "VBD") && atoms.IsPluralNoun(i + 1)));

    private static bool IsNoun(Atoms atoms, int i) =>
        atoms[i].Kind is AtomKind.Word && !atoms.IsAny(i, NeverCounted)
        && (atoms.UposOf(i) is Upos.Noun or Upos.Propn || (atoms.UposOf(i) is Upos.X && atoms.Text(i).Length > 1));
}
