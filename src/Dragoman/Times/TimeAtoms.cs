using Dragoman.Quantities;
using Dragoman.Syntax;

namespace Dragoman.Times;

/// <summary>The atoms of a sentence, and what each is among the words of time.</summary>
internal sealed class TimeAtoms
{
    private readonly TimeWord[] _words;

    public TimeAtoms(Parse parse, NumericOrder order = NumericOrder.DayFirst)
    {
        (Atoms, Order) = (new(parse), order);
        _words = new TimeWord[Atoms.Count];
        for (var i = 0; i < _words.Length; i++)
            if (Atoms[i].Kind is AtomKind.Word)
                _words[i] = TimeWords.Find(Atoms.Text(i));
    }

    public Atoms Atoms { get; }

    public NumericOrder Order { get; }

    public int Count => _words.Length;

    public Atom this[int i] => Atoms[i];

    public TimeWord WordAt(int i) => (uint)i < (uint)_words.Length ? _words[i] : default;

    public TimeWordKind KindAt(int i) => WordAt(i).Kind;

    public bool Is(int i, string word) => Atoms.Is(i, word);

    public bool IsAny(int i, Vocabulary words) => Atoms.IsAny(i, words);

    public bool IsUnit(int i) => KindAt(i) is TimeWordKind.Unit or TimeWordKind.Units;

    public int Skip(int i, string word) => Atoms.Skip(i, word);

    public int SkipHyphen(int i) => Atoms.SkipHyphen(i);

    public int SkipComma(int i) => Atoms.SkipComma(i);
}
