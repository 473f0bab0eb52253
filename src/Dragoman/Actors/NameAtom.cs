using System.Collections.Immutable;
using Dragoman.Entities;
using Dragoman.Lexicons;
using Dragoman.Syntax;

namespace Dragoman.Actors;

/// <summary>A name of the register where it stands in a sentence, with all it may be a name of.</summary>
/// <param name="SurnameOnly">"Haftar": counts where something else speaks of his country.</param>
internal readonly record struct NameAtom(int First, int Last, IReadOnlyList<NameEntry> Entries, bool SurnameOnly);

internal static class NameAtoms
{
    /// <summary>The longest names, left to right, without overlap.</summary>
    public static ImmutableArray<NameAtom> Find(LexicalView view, ActorRegister register, PersonTable persons)
    {
        var atoms = ImmutableArray.CreateBuilder<NameAtom>();
        var words = view.Names;
        for (var i = 0; i < words.Length; i++)
        {
            var entries = register.FindLongest(words, i, out var length);
            var surname = entries.Count == 0;
            if (surname) (entries, length) = (Surname(view, i, register, persons), 1);
            if (entries.Count == 0 || (length == 1 && !MayBeName(view.Parse[words[i].Token]))) continue;
            atoms.Add(new NameAtom(words[i].Token, words[i + length - 1].Token, entries, surname));
            i += length - 1;
        }
        return atoms.ToImmutable();
    }

    /// <summary>"Major" of "Major General" is no prime minister.</summary>
    private static IReadOnlyList<NameEntry> Surname(LexicalView view, int i, ActorRegister register, PersonTable persons)
    {
        var word = view.Names[i];
        return word.Capital && word.Key.Length >= 4 && !persons.IsTitleWord(word.Key) ? register.WithSurname(word.Key) : [];
    }

    private static bool MayBeName(Word word) => word.Upos is Upos.Propn or Upos.Noun or Upos.Adj or Upos.X or Upos.Intj;
}
