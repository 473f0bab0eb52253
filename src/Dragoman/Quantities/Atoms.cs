using Dragoman.Syntax;

namespace Dragoman.Quantities;

/// <summary>The atoms of a sentence. Beyond either end there is <see cref="AtomKind.None"/>, so that rules need no bounds.</summary>
internal sealed class Atoms
{
    private readonly List<Atom> _atoms;

    public Atoms(Parse parse)
    {
        Parse = parse;
        _atoms = new List<Atom>(parse.Count + 8);
        var tokens = parse.Sentence.Tokens;
        for (var i = 0; i < tokens.Length; i++)
            AtomLexer.Split(tokens[i].Form, i, i > 0 && !tokens[i - 1].SpaceAfter, _atoms);
    }

    public Parse Parse { get; }

    public int Count => _atoms.Count;

    public Atom this[int i] => (uint)i < (uint)_atoms.Count ? _atoms[i] : default;

    public ReadOnlySpan<char> Text(int i) =>
        this[i] is { Length: > 0 } atom ? Parse.Sentence.Tokens[atom.Token].Form.AsSpan(atom.Start, atom.Length) : default;

    public bool Is(int i, string word) => Text(i).Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool IsAny(int i, Vocabulary words) => this[i].Kind is AtomKind.Word && words.Contains(Text(i));

    public bool IsSign(int i, char sign) => this[i] is { Kind: AtomKind.Sign } atom && atom.Value == sign;

    public bool IsComma(int i) => IsSign(i, ',');

    /// <summary>A hyphen or dash with no space on either side.</summary>
    public bool IsHyphen(int i) => IsSign(i, '-') && this[i].Glued && this[i + 1].Glued;

    public bool IsCapital(int i) => Text(i) is [var first, ..] && char.IsUpper(first);

    public bool HasXpos(int i, string tag) => this[i].Kind is not AtomKind.None && Parse[this[i].Token].Xpos == tag;

    public Upos UposOf(int i) => this[i].Kind is AtomKind.None ? Upos.X : Parse[this[i].Token].Upos;

    /// <summary>By its tag, or by its ending where it has none.</summary>
    public bool IsPluralNoun(int i) => this[i].Kind is AtomKind.Word
        && (Parse[this[i].Token].Xpos is "NNS" or "NNPS" || QuantityWords.Plurals.Contains(Text(i)));

    /// <summary>The index after the word if it stands here, else the same.</summary>
    public int Skip(int i, string word) => Is(i, word) ? i + 1 : i;

    public int SkipComma(int i) => IsComma(i) ? i + 1 : i;

    public int SkipHyphen(int i) => IsHyphen(i) ? i + 1 : i;
}
