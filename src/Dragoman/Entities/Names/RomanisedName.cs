using System.Text;
using Dragoman.Text;

namespace Dragoman.Entities.Names;

/// <summary>A name in Latin letters, however it was romanised, in forms of falling exactness.</summary>
/// <param name="Text">As it was written.</param>
/// <param name="Folded">"Az-Zāwiyah" gives "az zawiyah": lower case, no diacritics or apostrophes, one space between words.</param>
/// <param name="Loose">"zawiyah", "Wādī ibn ar-Rabī'" gives "wadi bin rabi": articles dropped, common words in one spelling.</param>
/// <param name="Skeleton">One letter a sound and no spaces: "Khusheir" gives "KuSair".</param>
public sealed record RomanisedName(string Text, string Folded, string Loose, string Skeleton)
{
    /// <summary>
    /// From here on two names are taken for one: 72 to 79 % of the variants of one Arabic place name, and 5 to 9 in 10,000 chance pairs of one country.
    /// </summary>
    public const double SameName = 0.8;

    /// <summary>
    /// From here on two names are one if something else speaks for it: the same country and office, a word in common, a place nearby. 86 to 90 % of
    /// variants, and 6 in 1,000 chance pairs.
    /// </summary>
    public const double PerhapsSameName = 0.68;

    public static RomanisedName Of(string text)
    {
        var folded = Fold(text);
        var loose = SmallWords.Loosen(folded);
        return new RomanisedName(text, folded, loose, Skeletons.Of(loose));
    }

    /// <summary>The exact form that gazetteers and lists of names are looked up by.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            LatinLetters.Append(letters, letter);
            if (letters is [' '] or [.., ' ', ' '])
                letters.Length--;
        }
        if (letters is [.., ' '])
            letters.Length--;
        return letters.ToString();
    }

    /// <summary>The loose form of a folded name.</summary>
    public static string Loosened(string folded) => SmallWords.Loosen(folded);

    /// <summary>How surely two spellings are of one name: 0 to 1; 1 where articles and common words are the only difference.</summary>
    public static double Similarity(string one, string other) => Of(one).Similarity(Of(other));

    /// <inheritdoc cref="Similarity(string, string)"/>
    public double Similarity(RomanisedName other) =>
        Loose == other.Loose ? 1 : NameDistance.Similarity(Skeleton, other.Skeleton);

    /// <summary>
    /// "Haftar" in "Khalifa Hifter", "Al-Hadba" in "Al Hadba Project": the mean similarity of this name's words to those of the longer one,
    /// each word used once and in order. 0 where this name is not the shorter one.
    /// </summary>
    public double SimilarityAsPartOf(RomanisedName longer) => SmallWords.PartSimilarity(Loose, longer.Loose);
}
