using System.Collections.Immutable;
using Dragoman.Archive;
using Dragoman.Archive.Decisions;
using Dragoman.Archive.People;
using Dragoman.Archive.Searching;
using Dragoman.Workbench.Archives;
using Dragoman.Workbench.Hosting;

namespace Dragoman.Workbench.Api;

/// <param name="Verdict">"accepted", "corrected", "rejected"; "unreviewed" takes a verdict back.</param>
/// <param name="Claim">What the report really says, a line of the contract with the same id; with "corrected" and with nothing else.</param>
/// <param name="Version">Of the claim as it was seen.</param>
internal sealed record VerdictAsked(string Verdict, long Version, JsonText? Claim = null, string? Reason = null);

internal sealed record SeenClaim(string Id, long Version);

/// <summary>One verdict on many claims, and what is wrong with all of them.</summary>
internal sealed record VerdictsAsked(ImmutableArray<SeenClaim> Items, string Verdict, ClaimChange? Change = null, string? Reason = null);

internal sealed record ConflictView(string Id, ClaimView? Current, string? Error);

internal sealed record VerdictsDone(ImmutableArray<string> Done, ImmutableArray<ConflictView> Conflicts);

/// <summary>Claims, and what people say of them.</summary>
internal static class ClaimRoutes
{
    private const int MostAtOnce = 1000;

    public static void MapClaims(this IEndpointRouteBuilder api)
    {
        api.MapGet("/claims/{id}", Read).For(Role.Reader).WithName("Claim").WithTags("claims").WithSummary("A claim as it stands");
        api.MapGet("/claims/{id}/history", History).For(Role.Reader).WithName("ClaimHistory").WithTags("claims").WithSummary("What was decided about a claim");
        api.MapGet("/claims/{id}/like", Like).For(Role.Reader).WithName("LikeClaims").WithTags("claims").WithSummary("Unreviewed claims that rest on the same rule, or on the same words: field is class, place or actor");
        api.MapPut("/claims/{id}/verdict", Judge).For(Role.Coder).WithName("Judge").WithTags("claims").WithSummary("Says whether a claim is what the report says").ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        api.MapPost("/claims/verdicts", JudgeAll).For(Role.Coder).WithName("JudgeAll").WithTags("claims").WithSummary("Says the same of many claims, and changes the same in all of them");
    }

    private static Task<ClaimView> Read(ArchivePool archives, Freshness freshness, string id, CancellationToken stop) =>
        archives.Ask(archive => ClaimView.Of(archive, freshness.Open(archive), Find(archive, id)), stop);

    private static Task<ListOf<LogView>> History(ArchivePool archives, string id, CancellationToken stop) => archives.Ask(archive =>
        new ListOf<LogView>([.. archive.LogOf(Find(archive, id).Id).Select(LogView.Of)]), stop);

    private static Task<ListOf<ClaimView>> Like(ArchivePool archives, Freshness freshness, string id, string? field, string? actor, CancellationToken stop)
    {
        var like = Asked.One<LikeField>(field, "field") ?? LikeField.Class;
        return archives.Ask(archive =>
        {
            var incidents = freshness.Open(archive);
            return new ListOf<ClaimView>([.. archive.Like(Find(archive, id), like, Asked.Text(actor)).Select(state => ClaimView.Of(archive, incidents, state) with { Evidence = EvidenceOf(state) })]);
        }, stop);
    }

    private static Task<ClaimView> Judge(ArchivePool archives, Freshness freshness, Toolbox toolbox, Asker asker, string id, VerdictAsked asked, CancellationToken stop)
    {
        var verdict = VerdictOf(asked.Verdict);
        return archives.Ask(archive =>
        {
            var state = Find(archive, id);
            var corrected = verdict is Verdict.Corrected ? new Corrections(archive, toolbox.Tools).Read(state, asked.Claim ?? throw Refusal.Wrong("claim", "a correction is missing")) : null;
            try
            {
                archive.Review(new Judgement(id, verdict, corrected, asked.Version), asker.Name, Asked.Text(asked.Reason));
            }
            catch (StaleException stale)
            {
                throw Conflicts.Of(stale, ClaimView.Of(archive, freshness.Open(archive), Find(archive, id)));
            }
            freshness.Spoiled();
            return ClaimView.Of(archive, freshness.Open(archive), Find(archive, id));
        }, stop);
    }

    private static Task<VerdictsDone> JudgeAll(ArchivePool archives, Freshness freshness, Toolbox toolbox, Asker asker, VerdictsAsked asked, CancellationToken stop)
    {
        var verdict = VerdictOf(asked.Verdict);
        if (asked.Items.Length > MostAtOnce)
            throw Refusal.Wrong("items", $"more than {MostAtOnce} claims at once");
        if ((verdict is Verdict.Corrected) != (asked.Change is not null))
            throw Refusal.Wrong("change", "a correction says what is changed, and no other verdict does");
        return archives.Ask(archive =>
        {
            var (corrections, refused) = (new Corrections(archive, toolbox.Tools), ImmutableArray.CreateBuilder<ConflictView>());
            var judgements = asked.Items.DistinctBy(item => item.Id).Select(item => JudgementOf(archive, corrections, item, verdict, asked.Change, refused)).OfType<Judgement>().ToArray();
            var stale = archive.ReviewAll(judgements, asker.Name, Asked.Text(asked.Reason));
            freshness.Spoiled();
            var incidents = freshness.Open(archive);
            return new VerdictsDone(
                [.. judgements.Select(judgement => judgement.Claim).Except(stale)],
                [.. refused, .. stale.Select(id => new ConflictView(id, ClaimView.Of(archive, incidents, Find(archive, id)), "was changed meanwhile"))]);
        }, stop);
    }

    private static Judgement? JudgementOf(ReportArchive archive, Corrections corrections, SeenClaim item, Verdict verdict, ClaimChange? change, ImmutableArray<ConflictView>.Builder refused)
    {
        try
        {
            var state = Find(archive, item.Id);
            return new Judgement(item.Id, verdict, change is null ? null : corrections.Change(state, change), item.Version);
        }
        catch (Refusal refusal) when (refusal.Where is not "change")
        {
            refused.Add(new ConflictView(item.Id, null, refusal.Message));
            return null;
        }
    }

    public static ClaimState Find(ReportArchive archive, string id) => archive.Claim(id) ?? throw Refusal.Missing("claim", id);

    private static Verdict VerdictOf(string text) => Asked.One<Verdict>(text, "verdict") ?? throw Refusal.Wrong("verdict", "is missing");

    private static string EvidenceOf(ClaimState state)
    {
        using var json = System.Text.Json.JsonDocument.Parse(state.Line);
        return json.RootElement.GetProperty("evidence").GetProperty("text").GetString()!;
    }
}
