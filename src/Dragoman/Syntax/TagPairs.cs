namespace Dragoman.Syntax;

/// <summary>Which universal and Penn Treebank tags a word can have at once: the network scores each by itself.</summary>
internal sealed class TagPairs
{
    private readonly Upos[] _upos;
    private readonly string[] _xpos;
    // For each universal tag the Penn tags that go with it.
    private readonly int[][] _partners;

    public TagPairs(Upos[] upos, string[] xpos)
    {
        (_upos, _xpos) = (upos, xpos);
        _partners = [.. upos.Select(tag => Enumerable.Range(0, xpos.Length).Where(i => GoTogether(tag, xpos[i])).ToArray())];
        if (_partners.Any(partners => partners is [])) throw new InvalidDataException("The syntax model is damaged: a universal tag has no Penn tag that goes with it.");
    }

    public int Upos => _upos.Length;

    public int Xpos => _xpos.Length;

    /// <summary>The best universal tag, and the best Penn tag that goes with it.</summary>
    public (Upos Upos, string Xpos) Best(ReadOnlySpan<float> upos, ReadOnlySpan<float> xpos)
    {
        var first = 0;
        for (var i = 1; i < _upos.Length; i++)
            if (upos[i] > upos[first]) first = i;
        var second = -1;
        foreach (var j in _partners[first])
            if (second < 0 || xpos[j] > xpos[second]) second = j;
        return (_upos[first], _xpos[second]);
    }

    /// <summary>The best Penn tag of a finite full verb, and how far it lies behind the best of all.</summary>
    public (float Behind, string Xpos) Finite(ReadOnlySpan<float> xpos)
    {
        var (first, finite) = (0, -1);
        for (var i = 0; i < _xpos.Length; i++)
        {
            if (xpos[i] > xpos[first]) first = i;
            if (_xpos[i] is "VBD" or "VBP" or "VBZ" && (finite < 0 || xpos[i] > xpos[finite])) finite = i;
        }
        return finite < 0 ? (float.PositiveInfinity, "") : (xpos[first] - xpos[finite], _xpos[finite]);
    }

    /// <summary>A verb has a tag of verbs, and a noun none of a finite verb; beyond that the treebanks have nearly every pair.</summary>
    private static bool GoTogether(Upos upos, string xpos) => upos switch
    {
        Syntax.Upos.Verb or Syntax.Upos.Aux => xpos is "MD" || xpos.StartsWith("VB", StringComparison.Ordinal),
        Syntax.Upos.Noun or Syntax.Upos.Propn => xpos is not ("MD" or "VB" or "VBD" or "VBP" or "VBZ"),
        _ => true,
    };
}
