using System.Collections.Immutable;
using Dragoman.Syntax;

namespace Dragoman.Coreference;

/// <summary>A mention before it is tied to any other, with what the rules ask about it.</summary>
internal sealed record Candidate(int Sentence, int First, int Last, Word Head, MentionForm Form, MentionStanding Standing, Traits Traits)
{
    /// <summary>Null of nouns and names.</summary>
    public PronounForm? Pronoun { get; init; }

    /// <summary>Its words in lower case without articles, demonstratives and the possessive ending, up to where a clause or a parenthesis begins.</summary>
    public required ImmutableArray<string> Words { get; init; }

    /// <summary>The words of <see cref="Words"/> with a space between them.</summary>
    public required string Key { get; init; }

    /// <summary>The lemma of the head in lower case.</summary>
    public required string HeadKey { get; init; }

    /// <summary>Of a name, its own words as written but in lower case, without titles and without what hangs on it by prepositions.</summary>
    public ImmutableArray<string> Parts { get; init; } = [];

    /// <summary>Of a name that the register has, whose: "USA" for "the United States" and "the US".</summary>
    public string? Known { get; init; }

    /// <summary>Whose it is: the head of "his" in "his car"; <see cref="Word.IsNone"/> where nobody's.</summary>
    public Word Owner { get; init; }

    public required Determination Determination { get; init; }

    public int Quotation { get; init; }

    public Word Parent => Head.IsRoot ? default : Head.Head;

    public bool Contains(Candidate other) => Sentence == other.Sentence && First <= other.First && other.Last <= Last;
}

/// <summary>What stands before the noun.</summary>
internal enum Determination
{
    Bare,
    /// <summary>"the", "this", "those", "both"</summary>
    Definite,
    /// <summary>"a", "some", "no", "another", "two"</summary>
    Indefinite,
    /// <summary>"his", "the city's"</summary>
    Owned,
}
