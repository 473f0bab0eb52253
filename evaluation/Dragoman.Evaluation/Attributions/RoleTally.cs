using Dragoman.Evaluation.Coreference;

namespace Dragoman.Evaluation.Attributions;

/// <summary>
/// Spans of one role against those of people. Exact: the same words. Overlap: of all words that people marked how many are in the span of the attribution that answers
/// (recall), and of all that the machine marked how many (precision); what answers nothing counts with all its words.
/// </summary>
public sealed class RoleTally
{
    private int _gold;
    private int _found;
    private int _same;
    private int _goldWords;
    private int _foundWords;
    private int _shared;

    public PrecisionRecall Exact => new(Ratio(_same, _found), Ratio(_same, _gold));

    public PrecisionRecall Overlap => new(Ratio(_shared, _foundWords), Ratio(_shared, _goldWords));

    public void Gold(HashSet<int> words)
    {
        if (words.Count > 0) _gold++;
        _goldWords += words.Count;
    }

    public void Found(HashSet<int> words)
    {
        if (words.Count > 0) _found++;
        _foundWords += words.Count;
    }

    public void Pair(HashSet<int> gold, HashSet<int> found)
    {
        if (gold.Count > 0 && gold.SetEquals(found)) _same++;
        _shared += gold.Count(found.Contains);
    }

    private static double Ratio(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
