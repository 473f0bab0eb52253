using System.Collections.Immutable;
using Dragoman.Entities;
using Dragoman.Syntax;

namespace Dragoman.Actors;

/// <summary>A name of the register where it stands in a sentence, with all it may be a name of.</summary>
internal readonly record struct NameAtom(int First, int Last, IReadOnlyList<NameEntry> Entries);

internal static class NameAtoms
{
    /// <summary>The longest names, left to right, without overlap.</summary>
    public static ImmutableArray<NameAtom> Find(LexicalView view, ActorRegister register)
    {
        var atoms = ImmutableArray.CreateBuilder<NameAtom>();
        var words = view.Names;
        for (var i = 0; i < words.Length; i++)
        {
            var entries = register.FindLongest(words, i, out var length);
            if (entries.Count == 0)
            {
                (entries, length) = (Surname(words, i, register), 1);
                if (entries.Count == 0) continue;
            }
            if (length == 1 && !MayBeName(view.Parse[words[i].Token])) continue;
            atoms.Add(new NameAtom(words[i].Token, words[i + length - 1].Token, entries));
            i += length - 1;
        }
        return atoms.ToImmutable();
    }

    private static IReadOnlyList<NameEntry> Surname(ImmutableArray<NameWord> words, int i, ActorRegister register) =>
        words[i].Capital && words[i].Key.Length >= 4 ? register.WithSurname(words[i].Key) : [];

    private static bool MayBeName(Word word) => word.Upos is Upos.Propn or Upos.Noun or Upos.Adj or Upos.X or Upos.Intj;
}
