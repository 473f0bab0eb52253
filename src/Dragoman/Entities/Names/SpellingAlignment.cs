namespace Dragoman.Entities.Names;

/// <summary>The cheapest way from a name to how somebody spelled it, by <see cref="SpellingCosts"/>; whole words may be left out, or be too many.</summary>
internal readonly ref struct SpellingAlignment
{
    private const int Swap = 350;
    private const int Blank = 30;
    private const int Band = 7;
    private const int Never = 1 << 24;

    /// <summary>So many numbers it needs room for.</summary>
    public const int Room = 5 * (Sounds.Longest + 1);

    private readonly SpellingCosts _costs;
    private readonly ReadOnlySpan<byte> _spelled;
    private readonly ReadOnlySpan<int> _tooMany;
    private readonly Span<int> _added;
    private readonly Span<int> _rows;
    private readonly bool _isOneWord;

    /// <param name="spelled">Sounds.</param>
    /// <param name="tooMany">At the last sound of each word of what was spelled, what it costs that the word is too many.</param>
    /// <param name="room">For <see cref="Room"/> numbers, whatever they are.</param>
    public SpellingAlignment(SpellingCosts costs, ReadOnlySpan<byte> spelled, ReadOnlySpan<int> tooMany, Span<int> room)
    {
        _costs = costs;
        _spelled = spelled;
        _tooMany = tooMany;
        _added = room[..spelled.Length];
        _rows = room[(Sounds.Longest + 1)..];
        _isOneWord = spelled.IndexOf(Sounds.Gap) < 0;
        var row = costs.Row(false, Sounds.Gap);
        for (var j = 0; j < spelled.Length; j++)
            _added[j] = 2 * (spelled[j] == Sounds.Gap ? Blank : row[spelled[j]]);
    }

    /// <returns>Twice the cost, and one more where words were left out or too many; more than <paramref name="most"/> if it would be more.</returns>
    /// <param name="name">Sounds.</param>
    public int Cost(ReadOnlySpan<byte> name, int most)
    {
        var width = _spelled.Length + 1;
        var before = _rows[..width];
        var above = _rows.Slice(width, width);
        var row = _rows.Slice(2 * width, width);
        var atWord = _rows.Slice(3 * width, width);
        var isBanded = _isOneWord && name.IndexOf(Sounds.Gap) < 0;
        First(above);
        above.CopyTo(atWord);
        before.Fill(Never);
        var (start, least) = (0, 0);
        for (var i = 1; i <= name.Length; i++)
        {
            row.Fill(Never);
            var best = name[i - 1] == Sounds.Gap ? FillBlank(row, above) : Fill(row, above, before, name, i, isBanded, most);
            if (name[i - 1] != Sounds.Gap)
                best = Math.Min(best, LeaveOut(row, atWord, i - start, isBanded || (i < name.Length && name[i] != Sounds.Gap)));
            else
            {
                row.CopyTo(atWord);
                (start, least) = (i, best);
            }
            if (Math.Min(best, isBanded ? Never : least + 2 * SpellingCosts.WordLeftOut) > most)
                return Never;
            var free = before;
            before = above;
            above = row;
            row = free;
        }
        return above[width - 1];
    }

    /// <summary>All that is spelled before the name begins is too much.</summary>
    private void First(Span<int> above)
    {
        above[0] = 0;
        for (var (j, start) = (1, 0); j < above.Length; j++)
        {
            var isBlank = _spelled[j - 1] == Sounds.Gap;
            var cell = above[j - 1] + (j == 1 && !isBlank ? 2 * _costs.Of(true, Sounds.Gap, _spelled[0]) : _added[j - 1]);
            above[j] = _tooMany[j - 1] == 0 ? cell : Math.Min(cell, (above[start] + 2 * _tooMany[j - 1]) | 1);
            start = isBlank ? j : start;
        }
    }

    /// <summary>A blank of the name stands for a blank, or for nothing.</summary>
    private int FillBlank(Span<int> row, ReadOnlySpan<int> above)
    {
        row[0] = above[0] + 2 * Blank;
        var (best, start) = (row[0], 0);
        for (var j = 1; j < row.Length; j++)
        {
            var isBlank = _spelled[j - 1] == Sounds.Gap;
            var cell = Math.Min(above[j] + 2 * Blank, row[j - 1] + _added[j - 1]);
            if (isBlank)
                cell = Math.Min(cell, above[j - 1]);
            if (_tooMany[j - 1] != 0)
                cell = Math.Min(cell, (row[start] + 2 * _tooMany[j - 1]) | 1);
            start = isBlank ? j : start;
            row[j] = cell;
            best = Math.Min(best, cell);
        }
        return best;
    }

    /// <summary>From the first cell on that what stands above it can bring to no more than <paramref name="most"/>.</summary>
    private int Fill(Span<int> row, ReadOnlySpan<int> above, ReadOnlySpan<int> before, ReadOnlySpan<byte> name, int i, bool isBanded, int most)
    {
        var sound = name[i - 1];
        var previous = i > 1 ? name[i - 2] : Sounds.Gap;
        var costs = _costs.Row(i == 1 || previous == Sounds.Gap, sound);
        var (from, to) = isBanded ? (Math.Max(1, i - Band), Math.Min(_spelled.Length, i + Band)) : (1, _spelled.Length);
        var dropped = 2 * costs[Sounds.Gap];
        if (from == 1)
            row[0] = above[0] + dropped;
        var (best, start) = (row[0], 0);
        for (; from <= to && above[from] > most && above[from - 1] > most && (from < 2 || before[from - 2] > most); from++)
            start = _spelled[from - 1] == Sounds.Gap ? from : start;
        for (var j = from; j <= to; j++)
        {
            var other = _spelled[j - 1];
            var cell = Math.Min(above[j] + dropped, row[j - 1] + _added[j - 1]);
            if (other == Sounds.Gap)
                start = j;
            else
            {
                cell = Math.Min(cell, above[j - 1] + 2 * costs[other]);
                if (other == previous && j > 1 && sound == _spelled[j - 2] && sound != other)
                    cell = Math.Min(cell, before[j - 2] + 2 * Swap);
                if (_tooMany[j - 1] != 0)
                    cell = Math.Min(cell, (row[start] + 2 * _tooMany[j - 1]) | 1);
            }
            row[j] = cell;
            best = Math.Min(best, cell);
        }
        return best;
    }

    private static int LeaveOut(Span<int> row, ReadOnlySpan<int> atWord, int letters, bool isWithin)
    {
        if (isWithin)
            return Never;
        var cost = 2 * (SpellingCosts.WordLeftOut + letters * SpellingCosts.LetterLeftOut);
        var best = Never;
        for (var j = 0; j < row.Length; j++)
        {
            row[j] = Math.Min(row[j], (atWord[j] + cost) | 1);
            best = Math.Min(best, row[j]);
        }
        return best;
    }
}
