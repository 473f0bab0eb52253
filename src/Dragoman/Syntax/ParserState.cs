using System.Numerics;

namespace Dragoman.Syntax;

/// <summary>
/// A configuration of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011) with the root at the end of the buffer
/// (Ballesteros and Nivre 2013). Words are numbered as in the padded sentence: 0 is "none", the first word is <see cref="SyntaxScratch.Padding"/>.
/// </summary>
internal sealed class ParserState
{
    private int[] _stack = new int[64];
    private int _size;

    public int[] Heads { get; private set; } = new int[64];

    public Relation[] Labels { get; private set; } = new Relation[64];

    /// <summary>The children of each word on either side.</summary>
    public Brood[] Left { get; private set; } = new Brood[64];

    public Brood[] Right { get; private set; } = new Brood[64];

    /// <summary>The root's place, after the last word.</summary>
    public int RootAt { get; private set; }

    /// <summary>The first word of the buffer.</summary>
    public int Next { get; private set; }

    public int StackSize => _size;

    public bool AtRoot => Next == RootAt;

    /// <summary>When only the sentence's root is left.</summary>
    public bool IsFinal => AtRoot && _size <= 1;

    public bool CanShift => !AtRoot;

    public bool CanLeft => !AtRoot && _size > 0;

    public bool CanRight => _size > 1;

    /// <summary>The word at a depth of the stack, 0 being its top; 0 where the stack isn't that deep.</summary>
    public int Stack(int depth) => depth < _size ? _stack[_size - 1 - depth] : 0;

    /// <summary>The word at a distance in the buffer; 0 beyond the root.</summary>
    public int Buffer(int ahead) => Next + ahead <= RootAt ? Next + ahead : 0;

    public void Start(int words)
    {
        (_size, Next, RootAt) = (0, SyntaxScratch.Padding, SyntaxScratch.Padding + words);
        if (Heads.Length <= RootAt)
            Grow(RootAt + 1);
        Array.Clear(Heads, 0, RootAt + 1);
        Array.Clear(Labels, 0, RootAt + 1);
        Array.Clear(Left, 0, RootAt + 1);
        Array.Clear(Right, 0, RootAt + 1);
    }

    public void Shift() => _stack[_size++] = Next++;

    /// <summary>The buffer's first word takes the top of the stack.</summary>
    public void TakeLeft(Relation label)
    {
        var child = _stack[--_size];
        (Heads[child], Labels[child]) = (Next, label);
        Left[Next].Add(child, label);
    }

    /// <summary>The second word of the stack takes the top.</summary>
    public void TakeRight(Relation label)
    {
        var child = _stack[--_size];
        var head = _stack[_size - 1];
        (Heads[child], Labels[child]) = (head, label);
        Right[head].Add(child, label);
    }

    /// <summary>The word that is left is the sentence's root.</summary>
    public void Finish()
    {
        var root = _stack[--_size];
        (Heads[root], Labels[root]) = (RootAt, Relation.Root);
    }

    private void Grow(int length)
    {
        var capacity = (int)BitOperations.RoundUpToPowerOf2((uint)length);
        (_stack, Heads, Labels) = (new int[capacity], new int[capacity], new Relation[capacity]);
        (Left, Right) = (new Brood[capacity], new Brood[capacity]);
    }
}

/// <summary>The children of a word on one side, in so far as features ask for them.</summary>
internal struct Brood
{
    /// <summary>The child farthest from its head, and the one before it.</summary>
    public int Outer, Second;

    public Relation OuterLabel, SecondLabel;

    public int Count;

    /// <summary>One bit for each relation.</summary>
    public ulong Labels;

    // In this system children are added from the inside out.
    public void Add(int child, Relation label)
    {
        (Second, SecondLabel) = (Outer, OuterLabel);
        (Outer, OuterLabel) = (child, label);
        Count++;
        Labels |= 1ul << ((int)label & 63);
    }
}
