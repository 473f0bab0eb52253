using System.Collections.Immutable;
using Dragoman.Syntax;

namespace Dragoman.Attributions;

/// <summary>Some of a sentence's words, put together and taken away by subtrees.</summary>
internal sealed class WordSet(Parse parse)
{
    private readonly bool[] _in = new bool[parse.Count];

    public bool IsEmpty => !Enumerable.Range(0, _in.Length).Any(i => _in[i] && parse[i].Upos is not Upos.Punct);

    public int Count => _in.Count(held => held);

    public bool Holds(int token) => _in[token];

    public void Add(Word head) => Mark(head, true);

    public void Remove(Word head) => Mark(head, false);

    public void Add(int first, int last) => Mark(first, last, true);

    public void Remove(int first, int last) => Mark(first, last, false);

    /// <summary>Whether nothing but punctuation of the set follows a subtree; where that begins.</summary>
    public bool EndsWith(Word head, out int first)
    {
        var (from, to) = (head.Index, head.Index);
        Reach(head, ref from, ref to);
        first = from;
        return !Enumerable.Range(to + 1, _in.Length - to - 1).Any(i => _in[i] && parse[i].Upos is not Upos.Punct);
    }

    private static void Reach(Word word, ref int first, ref int last)
    {
        (first, last) = (Math.Min(first, word.Index), Math.Max(last, word.Index));
        foreach (var child in word.Children) Reach(child, ref first, ref last);
    }

    public bool SaysSomething(Stretch stretch)
    {
        for (var i = stretch.First; i <= stretch.Last; i++)
            if (parse[i].Upos is not (Upos.Punct or Upos.Sconj or Upos.Cconj or Upos.Adp or Upos.Part or Upos.Det)) return true;
        return false;
    }

    /// <summary>Nothing outside of a range.</summary>
    public void Keep((int First, int Last) range)
    {
        Mark(0, range.First - 1, false);
        Mark(range.Last + 1, _in.Length - 1, false);
    }

    /// <summary>What stands together, without punctuation at its edges but for quotation marks and brackets.</summary>
    public ImmutableArray<Stretch> Stretches(int sentence)
    {
        var found = ImmutableArray.CreateBuilder<Stretch>();
        for (var i = 0; i < _in.Length; i++)
        {
            if (!_in[i] || IsEdge(i)) continue;
            var last = i;
            for (var next = i + 1; next < _in.Length && (_in[next] || IsEdge(next)); next++)
                if (_in[next] && !IsEdge(next)) last = next;
            if (Enumerable.Range(i, last - i + 1).Any(token => parse[token].Upos is not Upos.Punct)) found.Add(new Stretch(sentence, i, last));
            i = last;
        }
        return found.ToImmutable();
    }

    private bool IsEdge(int token) => parse[token].Upos is Upos.Punct && !QuotationMarks.IsMark(parse[token]) && parse[token].Form is not ("(" or ")" or "[" or "]");

    private void Mark(Word head, bool value)
    {
        _in[head.Index] = value;
        foreach (var child in head.Children) Mark(child, value);
    }

    private void Mark(int first, int last, bool value)
    {
        for (var i = Math.Max(0, first); i <= last && i < _in.Length; i++) _in[i] = value;
    }
}
