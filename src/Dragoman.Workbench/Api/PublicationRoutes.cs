using Dragoman.Archive;
using Dragoman.Archive.Decisions;
using Dragoman.Archive.People;
using Dragoman.Workbench.Archives;
using Dragoman.Workbench.Hosting;
using Dragoman.Workbench.Publishing;

namespace Dragoman.Workbench.Api;

/// <summary>The gate: nothing leaves that wasn't looked at.</summary>
internal static class PublicationRoutes
{
    public static void MapPublications(this IEndpointRouteBuilder api)
    {
        api.MapPost("/publications/preview", (ArchivePool archives, Publisher publisher, PublicationAsked asked, CancellationToken stop) => archives.Ask(archive => publisher.Preview(archive, asked), stop))
            .For(Role.Reviewer).WithName("PreviewPublication").WithTags("publishing").WithSummary("What would leave of each incident, and what would be held back");
        api.MapPost("/publications", Publish).For(Role.Reviewer).WithName("Publish").WithTags("publishing").WithSummary("Publishes: writes the files and logs it").ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        api.MapGet("/publications", List).For(Role.Reader).WithName("Publications").WithTags("publishing").WithSummary("What went out, the latest first");
        api.MapGet("/publications/{id}/files/{name}", Read).For(Role.Reader).WithName("PublicationFile").WithTags("publishing").WithSummary("A file of a publication").Produces(StatusCodes.Status200OK, contentType: "application/octet-stream");
        api.MapPost("/publications/{id}/withdraw", TakeBack).For(Role.Reviewer).WithName("WithdrawPublication").WithTags("publishing").WithSummary("Takes a publication back: its files are given out no more");
    }

    private static async Task<IResult> Publish(ArchivePool archives, Publisher publisher, Asker asker, PublicationAsked asked, CancellationToken stop) =>
        TypedResults.Created((string?)null, PublicationView.Of(await archives.Ask(archive => publisher.Publish(archive, asked, asker.Name), stop)));

    private static Task<ListOf<PublicationView>> List(ArchivePool archives, CancellationToken stop) =>
        archives.Ask(archive => new ListOf<PublicationView>([.. archive.Releases().Reverse().Select(PublicationView.Of)]), stop);

    private static async Task<IResult> Read(ArchivePool archives, Shelf shelf, string id, string name, CancellationToken stop)
    {
        var release = await archives.Ask(archive => Find(archive, id), stop);
        if (release.IsTakenBack)
            throw new Refusal(StatusCodes.Status410Gone, $"{id} was taken back");
        return TypedResults.File(shelf.Read(release, name) ?? throw Refusal.Missing("file", name), "application/octet-stream", name);
    }

    private static Task<PublicationView> TakeBack(ArchivePool archives, Asker asker, string id, WithdrawalAsked asked, CancellationToken stop) => archives.Ask(archive =>
    {
        if (Find(archive, id).IsTakenBack)
            throw new Refusal(StatusCodes.Status409Conflict, $"{id} is taken back already");
        archive.TakeBack(id, asker.Name, Asked.Text(asked.Reason));
        return PublicationView.Of(Find(archive, id));
    }, stop);

    private static Release Find(ReportArchive archive, string id) => archive.Releases().FirstOrDefault(release => release.Id == id) ?? throw Refusal.Missing("publication", id);
}
