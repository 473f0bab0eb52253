namespace Dragoman.Entities.Names;

/// <summary>
/// What it costs to find one sound where a name has another, or none, or one more, in hundredths of a nat (100 is e times less likely).
/// Learned from pairs of spellings of one place; nothing costs more than <see cref="Unseen"/>.
/// </summary>
public sealed class SpellingCosts
{
    public const int Unseen = 700;

    private const int Places = 2;
    private readonly short[] _costs = new short[Places * Sounds.Count * Sounds.Count];

    /// <param name="costs">Whether it begins a word, the sound of the name, the other; <see cref="Sounds.Gap"/> is also no sound.</param>
    public SpellingCosts(Func<bool, int, int, int> costs)
    {
        for (var one = 0; one < Sounds.Count; one++)
            for (var other = 0; other < Sounds.Count; other++)
                foreach (var begins in (bool[])[false, true])
                    _costs[At(begins, one, other)] = (short)(one == other ? 0 : Math.Clamp(costs(begins, one, other), 1, Unseen));
    }

    /// <summary>For each letter of a word that the name has not, unless many have the word.</summary>
    internal const int LetterTooMany = 250;

    /// <summary>A word that the name has not, beside <see cref="LetterTooMany"/> or how rare the word is.</summary>
    internal const int WordTooMany = 300;

    /// <summary>A word of the name that is not there.</summary>
    internal const int WordLeftOut = 200;

    /// <summary>Beside <see cref="WordLeftOut"/>, for each letter of it.</summary>
    internal const int LetterLeftOut = 20;

    private const int VowelNotWritten = 25;
    private const int EndNotWritten = 120;

    /// <summary>The same where vowels aren't written: to leave them out costs little, as does the t of the ending "-at".</summary>
    internal SpellingCosts Bare() => new((begins, one, other) => (Sounds.Letter(one), Sounds.Letter(other)) switch
    {
        ('a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'w', ' ') => VowelNotWritten,
        (' ', 't') or ('t', ' ') => Math.Min(EndNotWritten, Of(begins, one, other)),
        _ => Of(begins, one, other),
    });

    /// <summary>Before anything was learned: vowels stand for one another, and so do the consonants of one class.</summary>
    public static SpellingCosts Untaught { get; } = new(BeforeLearning);

    public int Of(bool begins, int one, int other) => _costs[At(begins, one, other)];

    /// <summary>All costs of one sound of the name.</summary>
    internal ReadOnlySpan<short> Row(bool begins, int one) => _costs.AsSpan(At(begins, one, 0), Sounds.Count);

    private static int At(bool begins, int one, int other) => ((begins ? Sounds.Count : 0) + one) * Sounds.Count + other;

    private static int BeforeLearning(bool begins, int one, int other) => (IsVowel(one), IsVowel(other)) switch
    {
        _ when one == Sounds.Gap || other == Sounds.Gap => IsVowel(one + other) || one + other == Sounds.Of('h') ? 100 : 300,
        (true, true) => 80,
        (false, false) => ConsonantKey.ClassOf((byte)one) == ConsonantKey.ClassOf((byte)other) ? 120 : 350,
        _ => 400,
    };

    private static bool IsVowel(int sound) => Sounds.Letter(sound) is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'w';
}
