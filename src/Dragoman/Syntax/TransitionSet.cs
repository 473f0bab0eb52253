namespace Dragoman.Syntax;

internal enum TransitionKind : byte
{
    Shift,
    Left,
    Right,
}

/// <summary>The classes that the parser chooses from: shift, then the left arcs, then the right arcs.</summary>
internal sealed class TransitionSet
{
    private readonly Relation[] _labels;
    private readonly int _firstRight;

    /// <param name="lines">"left nsubj", all left arcs before the right ones.</param>
    public TransitionSet(IReadOnlyList<string> lines)
    {
        if (lines.Count is 0 or >= WeightTable.MaxClasses)
            throw new InvalidDataException($"The syntax model is damaged: it has {lines.Count} transitions.");
        _labels = new Relation[lines.Count + 1];
        _firstRight = 1 + lines.TakeWhile(line => line.StartsWith("left ", StringComparison.Ordinal)).Count();
        for (var i = 0; i < lines.Count; i++)
            _labels[i + 1] = RelationNames.Parse(lines[i].AsSpan(lines[i].IndexOf(' ') + 1));
    }

    public int Count => _labels.Length;

    public Range Lefts => 1.._firstRight;

    public Range Rights => _firstRight.._labels.Length;

    public Relation Label(int transition) => _labels[transition];

    public TransitionKind Kind(int transition) =>
        transition == 0 ? TransitionKind.Shift : transition < _firstRight ? TransitionKind.Left : TransitionKind.Right;

    /// <summary>The transition with this label, or -1 where training saw none.</summary>
    public int Find(TransitionKind kind, Relation label)
    {
        var range = kind == TransitionKind.Left ? Lefts : Rights;
        var at = _labels.AsSpan(range).IndexOf(label);
        return at < 0 ? -1 : at + range.Start.Value;
    }

    /// <summary>The first best of the transitions that the state permits.</summary>
    public int Best(ParserState state, ReadOnlySpan<int> scores)
    {
        var best = -1;
        if (state.CanShift)
            best = 0;
        if (state.CanLeft)
            best = Better(Lefts, scores, best);
        if (state.CanRight)
            best = Better(Rights, scores, best);
        return best;
    }

    public void Apply(int transition, ParserState state)
    {
        switch (Kind(transition))
        {
            case TransitionKind.Shift: state.Shift(); break;
            case TransitionKind.Left: state.TakeLeft(_labels[transition]); break;
            default: state.TakeRight(_labels[transition]); break;
        }
    }

    private static int Better(Range range, ReadOnlySpan<int> scores, int best)
    {
        for (var i = range.Start.Value; i < range.End.Value; i++)
            if (best < 0 || scores[i] > scores[best])
                best = i;
        return best;
    }
}
