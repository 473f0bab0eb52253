using System.Collections.Immutable;
using Dragoman.Evaluation.Coreference;
using Dragoman.Incidents;
using Dragoman.Text;

namespace Dragoman.Evaluation.Merge;

/// <summary>
/// Events across the documents of a topic: the reader's own triggers, those of them that stand on words that ECB+ marks as an action. Gold gives
/// nothing but the right clusters; no date of publication is known.
/// </summary>
public sealed class EcbExam(Func<Report, Reading> read)
{
    /// <summary>Topics up to this one are for tuning, the others for looking at in the end.</summary>
    public const int LastTuningTopic = 20;

    /// <summary>A trigger on the words of a gold mention.</summary>
    public sealed record Mention(int Topic, string Chain, SourcedClaim Claim)
    {
        public string Lemma => Claim.Claim.Because.Trigger.Split('.')[0];
    }

    public ImmutableArray<ImmutableArray<Mention>> Topics(IEnumerable<EcbDocument> documents) =>
        [.. documents.GroupBy(document => document.Topic).OrderBy(topic => topic.Key).Select(topic => topic.SelectMany(Mentions).ToImmutableArray())];

    /// <summary>
    /// The topic's claims put together as anybody's would be. ECB+ counts an act and what comes of it ("attacked", "killed") as two events, which an
    /// incident holds both of: so an incident's claims are taken by part.
    /// </summary>
    public static CoreferenceScore Score(IEnumerable<ImmutableArray<Mention>> topics, IncidentBuilder builder)
    {
        var (key, response) = (new List<string>(), new List<string>());
        foreach (var topic in topics)
        {
            var incident = builder.Build(topic.Select(mention => mention.Claim), Decisions.None).SelectMany(incident => incident.Claims.Select(claim => (claim.Id, Incident: incident.Id))).ToDictionary(pair => pair.Id, pair => pair.Incident);
            key.AddRange(topic.Select(mention => mention.Chain));
            response.AddRange(topic.Select(mention => $"{incident[mention.Claim.Id]} {builder.Kinships[mention.Claim.Claim.Event.Class].Part}"));
        }
        return CoreferenceScore.OfLabels(key, response);
    }

    /// <summary>The baseline of the field: the same lemma in one topic is the same event.</summary>
    public static CoreferenceScore ScoreLemmas(IEnumerable<ImmutableArray<Mention>> topics)
    {
        var all = topics.SelectMany(topic => topic).ToList();
        return CoreferenceScore.OfLabels([.. all.Select(mention => mention.Chain)], [.. all.Select(mention => $"{mention.Topic} {mention.Lemma}")]);
    }

    /// <summary>The same with the true clusters of documents given, which no program knows: a topic has two affairs of one kind, and the name of a document says which.</summary>
    public static CoreferenceScore ScoreLemmasOfClusters(IEnumerable<ImmutableArray<Mention>> topics)
    {
        var all = topics.SelectMany(topic => topic).ToList();
        return CoreferenceScore.OfLabels([.. all.Select(mention => mention.Chain)], [.. all.Select(mention => $"{mention.Topic} {mention.Claim.Report.Reference!.EndsWith("plus.xml", StringComparison.Ordinal)} {mention.Lemma}")]);
    }

    private IEnumerable<Mention> Mentions(EcbDocument document)
    {
        var claims = read(document.Report).Claims;
        return document.Mentions.Select(mention => (mention.Chain, Claim: claims.FirstOrDefault(claim => claim.Trigger.Overlaps(mention.Span)))).Where(pair => pair.Claim is not null)
            .DistinctBy(pair => pair.Claim!.Id).Select(pair => new Mention(document.Topic, pair.Chain, new SourcedClaim(document.Report, pair.Claim!, document.Report.Id)));
    }
}
