using System.Collections.Immutable;
using Dragoman.Lexicons;
using Dragoman.Syntax;

namespace Dragoman.Attributions;

/// <summary>An attribution while it is put together; without content it may still be the cue of a quotation.</summary>
internal sealed class Draft(int sentence, Word cue, AttributionKind kind, ContentFrames frames)
{
    private readonly SortedDictionary<int, WordSet> _content = [];

    public int Sentence => sentence;

    public Word Cue => cue;

    public AttributionKind Kind => kind;

    public ContentFrames Frames => frames;

    public int First { get; set; } = cue.Index;

    public int Last { get; set; } = cue.Index;

    /// <summary>The head of the source.</summary>
    public Word Speaker { get; set; }

    /// <summary>The words of the source, where they aren't its whole phrase: "his".</summary>
    public Stretch? Source { get; set; }

    public WordSet Own => In(cue.Parse, sentence);

    public IEnumerable<int> Sentences => _content.Keys;

    public bool IsEmpty => _content.Values.All(words => words.IsEmpty);

    public WordSet In(Parse parse, int number)
    {
        if (!_content.TryGetValue(number, out var words)) _content.Add(number, words = new WordSet(parse));
        return words;
    }

    /// <summary>Neither cue nor source are what is said.</summary>
    public void Settle()
    {
        Own.Remove(First, Last);
        if (Source is { } source && source.Sentence == sentence) Own.Remove(source.First, source.Last);
    }

    /// <summary>Where something is said, function words that stand apart, such as a "that" before the source, aren't part of it.</summary>
    public ImmutableArray<Stretch> Content()
    {
        ImmutableArray<Stretch> all = [.. _content.SelectMany(pair => pair.Value.Stretches(pair.Key))];
        ImmutableArray<Stretch> full = [.. all.Where(stretch => _content[stretch.Sentence].SaysSomething(stretch))];
        return full.IsEmpty ? all : full;
    }
}
