namespace Dragoman.Syntax;

/// <summary>After Zhang and Nivre (2011), with word clusters, for the arc-hybrid system.</summary>
internal ref struct ParserFeatures
{
    public const int Max = 160;

    private readonly ReadOnlySpan<WordShape> _words;
    private readonly ParserState _state;
    private readonly int _s0, _s1, _s2, _b0;
    private FeatureList _features;

    private ParserFeatures(ReadOnlySpan<WordShape> words, ParserState state, Span<ulong> buffer)
    {
        _words = words;
        _state = state;
        (_s0, _s1, _s2, _b0) = (state.Stack(0), state.Stack(1), state.Stack(2), state.Next);
        _features = new FeatureList(buffer);
    }

    public static ReadOnlySpan<ulong> Extract(ReadOnlySpan<WordShape> words, ParserState state, Span<ulong> buffer)
    {
        var extraction = new ParserFeatures(words, state, buffer);
        extraction.AddSingles();
        extraction.AddContext();
        extraction.AddPairs();
        extraction.AddClusters();
        extraction.AddTriples();
        extraction.AddAttachments();
        extraction.AddChildren();
        extraction.AddDistances();
        return extraction._features.Features;
    }

    private readonly ulong Word(int i) => _words[i].Lower;

    private readonly ulong Xpos(int i) => _words[i].Xpos;

    private readonly ulong Upos(int i) => (ulong)_words[i].Upos;

    private readonly ulong Tagged(int i) => FeatureHash.Pair(_words[i].Lower, _words[i].Xpos);

    private readonly ulong Coarse(int i) => FeatureHash.Pair(_words[i].Clusters.Coarse, (ulong)_words[i].Upos);

    private readonly ulong Middle(int i) => FeatureHash.Pair(_words[i].Clusters.Middle, (ulong)_words[i].Upos);

    private readonly ulong Fine(int i) => FeatureHash.Pair(_words[i].Clusters.Fine, (ulong)_words[i].Upos);

    private void AddSingles()
    {
        _features.Add(0);
        AddSingle(_s0);
        AddSingle(_s1);
        AddSingle(_b0);
        AddBrief(_s2);
        AddBrief(_state.Buffer(1));
        AddBrief(_state.Buffer(2));
        _features.Add(Xpos(_state.Buffer(3)));
    }

    private void AddSingle(int i)
    {
        _features.Add(Word(i));
        _features.Add(Xpos(i));
        _features.Add(Upos(i));
        _features.Add(Tagged(i));
        _features.Add(Middle(i));
        _features.Add(Fine(i));
        _features.Add(_words[i].Suffix3, Xpos(i));
    }

    private void AddBrief(int i)
    {
        _features.Add(Word(i));
        _features.Add(Xpos(i));
        _features.Add(Middle(i));
    }

    // The words that stand beside the three in the text, wherever they have gone.
    private void AddContext()
    {
        _features.Add(Xpos(_s0), Xpos(After(_s0)), Xpos(_b0));
        _features.Add(Xpos(_s0), Xpos(Before(_s0)), Xpos(_b0));
        _features.Add(Xpos(_b0), Xpos(Before(_b0)), Xpos(_s0));
        _features.Add(Xpos(_s1), Xpos(After(_s1)), Xpos(_s0));
        _features.Add(Xpos(_s1), Xpos(Before(_s0)), Xpos(_s0));
    }

    private static int Before(int i) => i == 0 ? 0 : i - 1;

    private static int After(int i) => i == 0 ? 0 : i + 1;

    private void AddPairs()
    {
        AddPair(_s0, _b0);
        AddPair(_s1, _s0);
        _features.Add(Xpos(_s1), Xpos(_b0));
        _features.Add(Word(_s1), Xpos(_b0));
        _features.Add(Xpos(_s1), Word(_b0));
        _features.Add(Xpos(_b0), Xpos(_state.Buffer(1)));
        _features.Add(Word(_b0), Xpos(_state.Buffer(1)));
        _features.Add(Xpos(_b0), Word(_state.Buffer(1)));
    }

    private void AddPair(int a, int b)
    {
        _features.Add(Tagged(a), Tagged(b));
        _features.Add(Tagged(a), Word(b));
        _features.Add(Word(a), Tagged(b));
        _features.Add(Tagged(a), Xpos(b));
        _features.Add(Xpos(a), Tagged(b));
        _features.Add(Word(a), Word(b));
        _features.Add(Xpos(a), Xpos(b));
        _features.Add(Upos(a), Upos(b));
    }

    private void AddClusters()
    {
        AddClusterPair(_s0, _b0);
        AddClusterPair(_s1, _s0);
        _features.Add(Middle(_s1), Middle(_b0));
        _features.Add(Middle(_b0), Middle(_state.Buffer(1)));
        _features.Add(Coarse(_s0), Coarse(_b0), Coarse(_state.Buffer(1)));
        _features.Add(Coarse(_s1), Coarse(_s0), Coarse(_b0));
    }

    private void AddClusterPair(int a, int b)
    {
        _features.Add(Coarse(a), Coarse(b));
        _features.Add(Middle(a), Middle(b));
        _features.Add(Fine(a), Xpos(b));
        _features.Add(Xpos(a), Fine(b));
        _features.Add(Word(a), Middle(b));
        _features.Add(Middle(a), Word(b));
    }

    private void AddTriples()
    {
        var (b1, b2) = (_state.Buffer(1), _state.Buffer(2));
        AddTriple(_b0, b1, b2);
        AddTriple(_s0, _b0, b1);
        AddTriple(_s1, _s0, _b0);
        AddTriple(_s2, _s1, _s0);
        _features.Add(FeatureHash.Pair(Xpos(_s1), Xpos(_s0)), Xpos(_b0), Xpos(b1));
        _features.Add(FeatureHash.Pair(Xpos(_s0), Xpos(_b0)), Xpos(b1), Xpos(b2));
        _features.Add(FeatureHash.Pair(Xpos(_s2), Xpos(_s1)), Xpos(_s0), Xpos(_b0));
        AddTriple(_s0, _state.Left[_s0].Outer, _b0);
        AddTriple(_s0, _state.Right[_s0].Outer, _b0);
        AddTriple(_s0, _b0, _state.Left[_b0].Outer);
        AddTriple(_s1, _s0, _state.Left[_s0].Outer);
        AddTriple(_s1, _s0, _state.Right[_s0].Outer);
        AddTriple(_s1, _state.Right[_s1].Outer, _s0);
        AddTriple(_s1, _state.Left[_s1].Outer, _s0);
        _features.Add(Word(_s0), Xpos(_b0), Xpos(b1));
        _features.Add(Xpos(_s0), Word(_b0), Xpos(b1));
        _features.Add(Xpos(_s1), Word(_s0), Xpos(_b0));
        _features.Add(Word(_s1), Xpos(_s0), Xpos(_b0));
        _features.Add(Xpos(_s1), Xpos(_s0), Word(_b0));
    }

    private void AddTriple(int a, int b, int c) => _features.Add(Xpos(a), Xpos(b), Xpos(c));

    // "killed soldiers near Tripoli": whether a phrase goes with the verb or the noun lies in its preposition, which is a child.
    private void AddAttachments()
    {
        var preposition = _state.Left[_s0].Outer;
        _features.Add(Word(_s1), Word(preposition));
        _features.Add(Word(_s2), Word(preposition));
        _features.Add(Middle(_s1), Word(preposition), Middle(_s0));
        _features.Add(Xpos(_s1), Word(preposition), Xpos(_s0));
        _features.Add(Xpos(_s2), Xpos(_s1), Word(preposition));
        _features.Add(Middle(_s1), Word(preposition));
        var ahead = _state.Left[_b0].Outer;
        _features.Add(Word(_s0), Word(ahead), Xpos(_b0));
        _features.Add(Xpos(_s0), Word(ahead), Xpos(_b0));
    }

    private void AddChildren()
    {
        AddBrood(_s0, _state.Left[_s0]);
        AddBrood(_s0, _state.Right[_s0]);
        AddBrood(_s1, _state.Left[_s1]);
        AddBrood(_s1, _state.Right[_s1]);
        AddBrood(_b0, _state.Left[_b0]);
        _features.Add(_state.Left[_s0].Labels, _state.Right[_s0].Labels, Xpos(_s0), Xpos(_b0));
        _features.Add(_state.Right[_s1].Labels, Xpos(_s1), Xpos(_s0));
        _features.Add(_state.Left[_s1].Labels, Xpos(_s1), Xpos(_s0));
    }

    private void AddBrood(int parent, in Brood brood)
    {
        _features.Add(Xpos(parent), (ulong)brood.OuterLabel, Xpos(brood.Outer));
        _features.Add(Xpos(parent), (ulong)brood.OuterLabel, (ulong)brood.SecondLabel);
        _features.Add(Word(brood.Outer));
        _features.Add(Word(parent), brood.Labels);
        _features.Add(Xpos(parent), brood.Labels);
        _features.Add(Xpos(parent), (ulong)Math.Min(brood.Count, 5));
    }

    private void AddDistances()
    {
        var (near, far) = (Distance(_s0, _b0), Distance(_s1, _s0));
        _features.Add(near, Xpos(_s0), Xpos(_b0));
        _features.Add(near, Word(_s0));
        _features.Add(near, Word(_b0));
        _features.Add(far, Xpos(_s1), Xpos(_s0));
        _features.Add(far, Word(_s1));
        _features.Add(far, Word(_s0));
        _features.Add((ulong)Math.Min(_state.StackSize, 4), Xpos(_s0), Xpos(_b0));
    }

    private static ulong Distance(int a, int b) => (a == 0 || b == 0 ? 0 : b - a) switch
    {
        <= 0 => 0,
        <= 4 and var near => (ulong)near,
        <= 6 => 5,
        <= 9 => 6,
        _ => 7,
    };
}
