namespace Dragoman.Syntax;

/// <summary>The joint tags (universal and Penn Treebank) that the tagger chooses from.</summary>
internal sealed class TagSet
{
    private readonly Upos[] _upos;
    private readonly string[] _xpos;
    private readonly byte[] _xposNumbers;

    /// <param name="lines">"NOUN NNS", one a tag.</param>
    public TagSet(IReadOnlyList<string> lines)
    {
        if (lines.Count is 0 or > WeightTable.MaxClasses)
            throw new InvalidDataException($"The syntax model is damaged: it has {lines.Count} tags.");
        _upos = new Upos[lines.Count];
        _xpos = new string[lines.Count];
        for (var i = 0; i < lines.Count; i++)
            (_upos[i], _xpos[i]) = lines[i].Split(' ') is [var upos, var xpos]
                ? (UposNames.Parse(upos), xpos)
                : throw new InvalidDataException($"The syntax model is damaged: '{lines[i]}' is no pair of tags.");
        var distinct = _xpos.Distinct().ToList();
        _xposNumbers = [.. _xpos.Select(tag => (byte)distinct.IndexOf(tag))];
    }

    public int Count => _upos.Length;

    public Upos Upos(int tag) => _upos[tag];

    public string Xpos(int tag) => _xpos[tag];

    /// <summary>Null where the model knows no such pair.</summary>
    public int? Find(Upos upos, string xpos)
    {
        for (var i = 0; i < Count; i++)
            if (_upos[i] == upos && _xpos[i] == xpos)
                return i;
        return null;
    }

    public void Set(ref WordShape word, int tag) =>
        (word.Tag, word.Upos, word.Xpos) = ((byte)tag, _upos[tag], _xposNumbers[tag]);
}
