using System.Collections.Immutable;
using Dragoman.Syntax;

namespace Dragoman.Quantities;

/// <summary>Finds all numbers of a sentence, and says what each is there for. A flat parse will do.</summary>
public static class QuantityFinder
{
    /// <returns>In the order of the sentence; they don't overlap.</returns>
    public static ImmutableArray<QuantityMention> Find(Parse parse)
    {
        var atoms = new Atoms(parse);
        var found = ImmutableArray.CreateBuilder<QuantityMention>();
        for (var i = 0; i < atoms.Count;)
        {
            var (amount, form) = Read(atoms, i);
            if (!amount.IsNone)
                Add(found, Mention(atoms, amount, form));
            i = Math.Max(i + 1, amount.Next);
        }
        return found.DrainToImmutable();
    }

    private static (Amount Amount, QuantityForm Form) Read(Atoms atoms, int i)
    {
        if (NamedNumbers.TryRead(atoms, i, out var named))
            return (named, QuantityForm.Name);
        if (DateShapes.After(atoms, i) is var end && end > i)
            return (new(i, end, 0, 0), NamedNumbers.IsNamedBody(atoms, end) ? QuantityForm.Name : QuantityForm.Date);
        if (Negations.TryRead(atoms, i, out var none))
            return (none, QuantityForm.Count);
        return Amounts.TryRead(atoms, i, out var amount) && !IsCutShort(atoms, amount) ? Uses.Classify(atoms, amount) : default;
    }

    /// <summary>"over 3 June" and "about 15:30": the qualifier is a preposition, and the date is read at its own place.</summary>
    private static bool IsCutShort(Atoms atoms, Amount amount)
    {
        for (var i = amount.First + 1; i < amount.Next; i++)
            if (atoms[i].Kind is AtomKind.Number && DateShapes.After(atoms, i) > i)
                return true;
        return false;
    }

    private static void Add(ImmutableArray<QuantityMention>.Builder found, QuantityMention mention)
    {
        // Two atoms of one token ("3-4-5") can end in two mentions; the first one stands.
        if (found.Count == 0 || found[^1].Last < mention.First)
            found.Add(mention);
    }

    private static QuantityMention Mention(Atoms atoms, Amount amount, QuantityForm form)
    {
        var sentence = atoms.Parse.Sentence;
        var (first, last) = (atoms[amount.First].Token, atoms[amount.Next - 1].Token);
        var counted = form is QuantityForm.Count or QuantityForm.Share ? CountedNouns.Find(atoms, amount) : null;
        return new(sentence.Index, first, last, sentence.SpanOf(first, last), amount.Low, amount.High, form, counted);
    }
}
