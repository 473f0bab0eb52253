namespace Dragoman.Syntax.Network;

/// <summary>
/// Sentences that are read side by side: the longest first, so that those still being read are always the first ones. A token's row is that of its place in
/// the sentence and then of its sentence: all first words, all second words, and so on.
/// </summary>
internal sealed class Batch
{
    private readonly int[] _firstRow;
    private readonly int[] _lengths;

    /// <param name="lengths">Of the sentences in tokens, falling, none empty.</param>
    public Batch(ReadOnlySpan<int> lengths)
    {
        _lengths = lengths.ToArray();
        _firstRow = new int[lengths[0] + 1];
        var active = lengths.Length;
        for (var step = 0; step < lengths[0]; step++)
        {
            while (lengths[active - 1] <= step) active--;
            _firstRow[step + 1] = _firstRow[step] + active;
        }
        Mirror = new int[_firstRow[^1]];
        for (var step = 0; step < Steps; step++)
            for (var i = 0; i < Active(step); i++)
                Mirror[RowOf(i, step)] = RowOf(i, _lengths[i] - 1 - step);
    }

    public int Sentences => _lengths.Length;

    public int Tokens => _firstRow[^1];

    public int Steps => _firstRow.Length - 1;

    /// <summary>For each row that of the token which stands as far from the sentence's other end.</summary>
    public int[] Mirror { get; }

    public int Length(int sentence) => _lengths[sentence];

    public int Active(int step) => _firstRow[step + 1] - _firstRow[step];

    public int FirstRow(int step) => _firstRow[step];

    public int RowOf(int sentence, int token) => _firstRow[token] + sentence;
}
