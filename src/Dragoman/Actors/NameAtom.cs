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
    /// <param name="year">The year of publication.</param>
    public static ImmutableArray<NameAtom> Find(LexicalView view, Lexicon lexicon, int? year)
    {
        var (register, persons) = (lexicon.Actors, lexicon.Persons);
        bool Named(int first, int count) => IsNamed(view, lexicon, first, count);
        var atoms = ImmutableArray.CreateBuilder<NameAtom>();
        var words = view.Names;
        for (var i = 0; i < words.Length; i++)
        {
            var entries = register.FindLongest(words, i, year, Named, out var length);
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

    /// <summary>A capital that the beginning of a sentence gives makes no name: "Storm hit the coast", "Red lines were crossed".</summary>
    private static bool IsNamed(LexicalView view, Lexicon lexicon, int first, int count)
    {
        var (words, token) = (view.Names, view.Names[first].Token);
        if (words[first].Acronym || !IsAtBeginning(view.Parse, token)) return true;
        for (var i = first + 1; i < first + count; i++)
            if (words[i].Capital)
                return true;
        return view.Parse[token].Upos is Upos.Propn && !(count == 1 && IsCommon(view, lexicon, token));
    }

    private static bool IsCommon(LexicalView view, Lexicon lexicon, int token) =>
        lexicon.Nouns.TryFind(token, view.Keys, out _, out _) || lexicon.CommonNouns.TryFind(token, view.Keys, out _, out _) || lexicon.Agents.TryFind(token, view.Keys, out _, out _);

    private static bool IsAtBeginning(Parse parse, int token)
    {
        for (var i = 0; i < token; i++)
            if (parse[i].Upos is not (Upos.Punct or Upos.Det))
                return false;
        return true;
    }

    private static bool MayBeName(Word word) => word.Upos is Upos.Propn or Upos.Noun or Upos.Adj or Upos.X or Upos.Intj;
}
