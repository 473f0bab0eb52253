using System.Collections.Immutable;
using Dragoman.Claims;

namespace Dragoman.Lexicons;

/// <summary>What a cue does to what it governs.</summary>
public enum CueKind
{
    Report,
    Deny,
    Doubt,
    Plan,
    Attempt,
    Threaten,
    Possible,
    Negate,
    Ask,
    Phase,
    Manage,
    Prevent,
}

/// <summary>A word or phrase of saying, denying, planning, trying.</summary>
/// <param name="Lemmas">The phrase; its first word is the one that is looked up.</param>
/// <param name="Pos">v, n, a, adv, prep, sconj, aux, pron or det.</param>
/// <param name="Status">The status of what it governs; null for none.</param>
public sealed record Cue(ImmutableArray<string> Lemmas, string Pos, CueKind Kind, Status? Status);

/// <summary>cues.tsv</summary>
public sealed class CueTable
{
    private static readonly ImmutableArray<string> PartsOfSpeech = ["v", "n", "a", "adv", "prep", "sconj", "aux", "pron", "det"];

    private readonly WordIndex<Cue> _byFirst;

    private CueTable(IEnumerable<Cue> all) => _byFirst = new WordIndex<Cue>(all, cue => cue.Lemmas[0], cue => cue.Lemmas.Length);

    public static CueTable Read(TextReader reader) =>
        new([.. Tsv.Read("cues.tsv", reader, "lemma", "pos", "kind", "status", "content", "example").SelectMany(ReadRow)]);

    /// <summary>The cues that begin with this lemma, longest first.</summary>
    public ImmutableArray<Cue> StartingWith(string lemma) => _byFirst[lemma];

    private static IEnumerable<Cue> ReadRow(TsvRow row)
    {
        var kind = row.Enum<CueKind>(2);
        if (!PartsOfSpeech.Contains(row[1])) throw row.Error($"unknown part of speech '{row[1]}': {string.Join(", ", PartsOfSpeech)}");
        Status? status = row[3].Length == 0 ? null : row.Enum<Status>(3);
        return row.List(0).Select(form => new Cue([.. form.Split(' ')], row[1], kind, status));
    }
}
