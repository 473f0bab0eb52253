using Dragoman.Text;

namespace Dragoman.Syntax;

/// <summary>One token of a <see cref="Syntax.Parse"/>, as a node of its tree. <see cref="IsNone"/> stands for "no such word".</summary>
public readonly struct Word : IEquatable<Word>
{
    private readonly Parse? _parse;

    internal Word(Parse parse, int index)
    {
        _parse = index < 0 ? null : parse;
        Index = index;
    }

    public int Index { get; }

    public bool IsNone => _parse is null;

    public Parse Parse => _parse ?? throw new InvalidOperationException("There is no such word; ask IsNone first.");

    public TextSpan Span => Parse.Sentence.Tokens[Index].Span;

    public string Form => Parse.Sentence.Tokens[Index].Form;

    public string Lemma => Parse.LemmaOf(Index);

    public Upos Upos => Parse.UposOf(Index);

    public string Xpos => Parse.XposOf(Index);

    public Relation Relation => Parse.RelationOf(Index);

    public Word Head => new(Parse, Parse.HeadOf(Index));

    public bool IsRoot => Parse.HeadOf(Index) < 0;

    /// <summary>In the order of the sentence.</summary>
    public WordList Children => new(Parse, Index);

    public bool Equals(Word other) => ReferenceEquals(_parse, other._parse) && Index == other.Index;

    public override bool Equals(object? obj) => obj is Word other && Equals(other);

    public override int GetHashCode() => Index;

    public static bool operator ==(Word left, Word right) => left.Equals(right);

    public static bool operator !=(Word left, Word right) => !left.Equals(right);

    public override string ToString() => IsNone ? "(none)" : $"{Form}/{Relation}";
}

/// <summary>The children of a word; enumerates without allocating.</summary>
public readonly ref struct WordList
{
    private readonly Parse _parse;
    private readonly ReadOnlySpan<int> _indices;

    internal WordList(Parse parse, int parent)
    {
        _parse = parse;
        _indices = parse.ChildrenOf(parent);
    }

    public int Count => _indices.Length;

    public Enumerator GetEnumerator() => new(_parse, _indices);

    public ref struct Enumerator
    {
        private readonly Parse _parse;
        private readonly ReadOnlySpan<int> _indices;
        private int _at = -1;

        internal Enumerator(Parse parse, ReadOnlySpan<int> indices)
        {
            _parse = parse;
            _indices = indices;
        }

        public readonly Word Current => new(_parse, _indices[_at]);

        public bool MoveNext() => ++_at < _indices.Length;
    }
}
