using System.Collections.Immutable;
using Dragoman.Archive.People;
using Dragoman.Workbench.Archives;
using Dragoman.Workbench.Hosting;
using Dragoman.Workbench.Quality;

namespace Dragoman.Workbench.Api;

/// <param name="Claims">That two or more people judged.</param>
/// <param name="Coders">People who judged any of them.</param>
internal sealed record AgreementView(int Claims, ImmutableArray<string> Coders, ImmutableArray<Agreement> Fields);

/// <summary>What holds of the reader's claims that were judged, each once.</summary>
/// <param name="Weeks">In the order of time; key is the Monday.</param>
/// <param name="Rules">By row of the lexicon.</param>
internal sealed record AcceptanceView(
    Acceptance Total, ImmutableArray<Acceptance> Weeks, ImmutableArray<Acceptance> Rules, ImmutableArray<Acceptance> Constructions, ImmutableArray<Acceptance> Classes);

/// <param name="Total">How many different ones there are.</param>
internal sealed record CorrectionsView(ImmutableArray<Correction> Items, int Total);

/// <summary>How well people agree with one another, and the reader with them.</summary>
internal static class QualityRoutes
{
    private const string Lines = "application/jsonl";

    public static void MapQuality(this IEndpointRouteBuilder api)
    {
        api.MapGet("/quality/agreement", Agree).For(Role.Reader).WithName("Agreement").WithTags("quality").WithSummary("Krippendorff's alpha for each field, over claims that two or more people judged");
        api.MapGet("/quality/acceptance", Accept).For(Role.Reader).WithName("Acceptance").WithTags("quality").WithSummary("How many of the reader's claims were accepted, corrected and rejected: by week, rule, construction and class");
        api.MapGet("/quality/corrections", Correct).For(Role.Reader).WithName("QualityCorrections").WithTags("quality").WithSummary("What people correct most, with examples");
        api.MapGet("/quality/corrections/export", Export).For(Role.Reader).WithName("CorrectionCases").WithTags("quality").Produces(StatusCodes.Status200OK, contentType: Lines)
            .WithSummary("Corrections as cases to test a reader by, one a line: the sentence, its day, what the machine wrote and what people wrote");
    }

    private static Task<AgreementView> Agree(ArchivePool archives, Judgements judgements, CancellationToken stop) => archives.Ask(archive =>
    {
        var claims = Agreement.Doubly(judgements.Of(archive));
        return new AgreementView(claims.Length, [.. claims.SelectMany(claim => claim).Select(judged => judged.Who).Distinct().Order(StringComparer.Ordinal)], Agreement.Of(claims));
    }, stop);

    private static Task<AcceptanceView> Accept(ArchivePool archives, Judgements judgements, CancellationToken stop) => archives.Ask(archive =>
    {
        Judged[] holding = [.. Judgements.Holding(judgements.Of(archive))];
        return new AcceptanceView(
            Acceptance.Of("all", holding), Acceptance.ByWeek(holding), Acceptance.By(holding, judged => judged.Line.Rule), Acceptance.By(holding, judged => judged.Line.Construction),
            Acceptance.By(holding, judged => judged.Line[ClaimFields.Class].Key));
    }, stop);

    private static Task<CorrectionsView> Correct(ArchivePool archives, Judgements judgements, int? limit, CancellationToken stop)
    {
        var most = Asked.Limit(limit);
        return archives.Ask(archive =>
        {
            var all = Correction.Of(Judgements.Holding(judgements.Of(archive)));
            return new CorrectionsView([.. all.Take(most)], all.Length);
        }, stop);
    }

    private static async Task<IResult> Export(ArchivePool archives, CancellationToken stop) =>
        TypedResults.File(await archives.Ask(CorrectionCase.Lines, stop), Lines, "corrections.jsonl");
}
