using System.Collections.Immutable;
using Dragoman.Attributions;

namespace Dragoman.Lexicons;

/// <summary>What of a sentence a cue makes somebody's word.</summary>
[Flags]
public enum ContentFrames
{
    None = 0,
    /// <summary>"said that they had left"</summary>
    That = 1 << 0,
    /// <summary>"claimed to have left"</summary>
    To = 1 << 1,
    /// <summary>"announced the death of two pilots"</summary>
    Obj = 1 << 2,
    /// <summary>"accused the army of shelling the market": the object with all that is said of it.</summary>
    All = 1 << 3,
    /// <summary>"told reporters that": the object is who hears it.</summary>
    Person = 1 << 4,
    /// <summary>"said it", "thinks so"</summary>
    Pronoun = 1 << 5,
    /// <summary>What stands in quotation marks beside it.</summary>
    Quote = 1 << 6,
    /// <summary>"reportedly", "in his view": the clause in which it stands.</summary>
    Clause = 1 << 7,
    /// <summary>"His fear is that they will leave."</summary>
    Be = 1 << 8,
}

/// <summary>A word or phrase that gives something as somebody's word, thought or wish.</summary>
/// <param name="Lemmas">The phrase; its first word is looked up, the others follow it closely.</param>
/// <param name="Pos">v, n, a, adv, or support: a verb that makes a noun of saying what somebody says.</param>
/// <param name="Kind">Null for what looks like a cue and is none.</param>
/// <param name="Prepositions">Those that mark what is said: "spoke of", "called for".</param>
public sealed record AttributionCue(ImmutableArray<string> Lemmas, string Pos, AttributionKind? Kind, ContentFrames Frames, ImmutableArray<string> Prepositions);

/// <summary>attributions.tsv</summary>
public sealed class AttributionCueTable
{
    private static readonly ImmutableArray<string> PartsOfSpeech = ["v", "n", "a", "adv", "support"];

    private readonly WordIndex<AttributionCue> _byFirst;

    private AttributionCueTable(ImmutableArray<AttributionCue> all)
    {
        All = all;
        _byFirst = new WordIndex<AttributionCue>(all, cue => cue.Lemmas[0], cue => cue.Lemmas.Length);
    }

    public ImmutableArray<AttributionCue> All { get; }

    public static AttributionCueTable Read(TextReader reader)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var all = ImmutableArray.CreateBuilder<AttributionCue>();
        foreach (var row in Tsv.Read("attributions.tsv", reader, "lemma", "pos", "kind", "content", "example"))
            foreach (var cue in ReadRow(row))
                if (seen.Add($"{string.Join(' ', cue.Lemmas)}/{cue.Pos}")) all.Add(cue);
                else throw row.Error($"'{string.Join(' ', cue.Lemmas)}' occurs twice as {cue.Pos}");
        return new AttributionCueTable(all.ToImmutable());
    }

    /// <summary>The cues that begin with this lemma, longest first.</summary>
    public ImmutableArray<AttributionCue> StartingWith(string lemma) => _byFirst[lemma];

    private static IEnumerable<AttributionCue> ReadRow(TsvRow row)
    {
        row.Required(0, "lemma");
        if (!PartsOfSpeech.Contains(row[1])) throw row.Error($"unknown part of speech '{row[1]}': {string.Join(", ", PartsOfSpeech)}");
        AttributionKind? kind = row[2] is "none" ? null : row.Enum<AttributionKind>(2);
        var (frames, prepositions) = (ContentFrames.None, ImmutableArray.CreateBuilder<string>());
        foreach (var word in row.List(3))
            if (Enum.TryParse<ContentFrames>(word, ignoreCase: true, out var frame) && word is not ("to-" or "none")) frames |= frame;
            else prepositions.Add(word.TrimEnd('-'));
        if (kind is not null && row[3].Length == 0) throw row.Error("what it makes somebody's word is empty");
        return row.List(0).Select(lemma => new AttributionCue([.. lemma.Split(' ')], row[1], kind, frames, prepositions.ToImmutable()));
    }
}
