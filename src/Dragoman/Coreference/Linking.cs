using System.Collections.Immutable;

namespace Dragoman.Coreference;

/// <summary>Which mention goes back to which, and what is known of each chain that has come of it so far.</summary>
internal sealed class Linking
{
    private readonly int[] _top;
    private readonly Traits[] _traits;
    private readonly int[] _size;
    private readonly int[] _antecedents;
    private readonly CoreferenceRule[] _rules;
    private readonly Dictionary<(int Sentence, int Head), int> _byHead = [];
    private readonly int[] _firstOf;

    public Linking(ImmutableArray<Candidate> candidates, int sentences)
    {
        Candidates = candidates;
        _top = [.. Enumerable.Range(0, candidates.Length)];
        _traits = [.. candidates.Select(candidate => candidate.Traits)];
        _size = [.. candidates.Select(_ => 1)];
        _antecedents = [.. candidates.Select(_ => -1)];
        _rules = new CoreferenceRule[candidates.Length];
        _firstOf = new int[sentences + 1];
        foreach (var candidate in candidates) _firstOf[candidate.Sentence + 1]++;
        for (var s = 0; s < sentences; s++) _firstOf[s + 1] += _firstOf[s];
        for (var i = 0; i < candidates.Length; i++)
            if (candidates[i].Form is not MentionForm.Coordination)
                _byHead.TryAdd((candidates[i].Sentence, candidates[i].Head.Index), i);
    }

    public ImmutableArray<Candidate> Candidates { get; }

    public int Sentences => _firstOf.Length - 1;

    /// <summary>How many pairs were looked at: what the time of a long report depends on.</summary>
    public long Steps { get; private set; }

    /// <summary>The first candidate of a sentence; that of the one after the last is the number of candidates.</summary>
    public int FirstOf(int sentence) => _firstOf[sentence];

    /// <summary>The candidate with its head at a token; -1 where there is none.</summary>
    public int At(int sentence, int head) => _byHead.GetValueOrDefault((sentence, head), -1);

    public bool IsLinked(int candidate) => _antecedents[candidate] >= 0;

    public int AntecedentOf(int candidate) => _antecedents[candidate];

    public CoreferenceRule RuleOf(int candidate) => _rules[candidate];

    /// <summary>The same number for all of a chain.</summary>
    public int ChainOf(int candidate)
    {
        while (_top[candidate] != candidate) candidate = _top[candidate] = _top[_top[candidate]];
        return candidate;
    }

    public Traits TraitsOf(int candidate) => _traits[ChainOf(candidate)];

    public int SizeOf(int candidate) => _size[ChainOf(candidate)];

    public bool Agree(int one, int other)
    {
        Steps++;
        return TraitsOf(one).Agrees(TraitsOf(other));
    }

    public void Link(int candidate, int antecedent, CoreferenceRule rule)
    {
        var (one, other) = (ChainOf(candidate), ChainOf(antecedent));
        if (one == other || IsLinked(candidate)) return;
        (_antecedents[candidate], _rules[candidate]) = (antecedent, rule);
        var (kept, joined) = (Math.Min(one, other), Math.Max(one, other));
        _top[joined] = kept;
        _size[kept] += _size[joined];
        _traits[kept] = _traits[other].Narrowed(_traits[one]);
    }
}
