using System.Collections.Immutable;
using Dragoman.Claims;

namespace Dragoman.Lexicons;

/// <summary>A verb that lends an event noun its subject.</summary>
/// <param name="Lemmas">The verb, then particles or prepositions: "carry out", "come under".</param>
/// <param name="Subject">What the verb's subject is in the event; null where the event noun itself is the subject ("erupt").</param>
/// <param name="Status">What the verb makes of the event; null for nothing.</param>
public sealed record LightVerb(ImmutableArray<string> Lemmas, Role? Subject, Status? Status);

/// <summary>lightverbs.tsv</summary>
public sealed class LightVerbTable
{
    private readonly WordIndex<LightVerb> _byVerb;

    private LightVerbTable(IEnumerable<LightVerb> all) => _byVerb = new WordIndex<LightVerb>(all, verb => verb.Lemmas[0], verb => verb.Lemmas.Length);

    public static LightVerbTable Read(TextReader reader) =>
        new([.. Tsv.Read("lightverbs.tsv", reader, "lemma", "subject", "object", "status", "example").SelectMany(ReadRow)]);

    public ImmutableArray<LightVerb> Of(string lemma) => _byVerb[lemma];

    private static IEnumerable<LightVerb> ReadRow(TsvRow row)
    {
        var subject = row[1] == "trigger" ? (Role?)null : row.Enum<Role>(1);
        Status? status = row[3].Length == 0 ? null : row.Enum<Status>(3);
        return row.List(0).Select(form => new LightVerb([.. form.Split(' ')], subject, status));
    }
}
