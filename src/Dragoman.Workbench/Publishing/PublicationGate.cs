using System.Collections.Immutable;
using Dragoman.Archive.Local;
using Dragoman.Workbench.Api;
using Dragoman.Workbench.Archives;
using Dragoman.Workbench.Hosting;
using Dragoman.Workbench.Publishing.Pages;

namespace Dragoman.Workbench.Publishing;

/// <summary>What is to be published as a page: which incidents, by which rules. What isn't said is careful.</summary>
public sealed record PublicationOrder
{
    /// <summary>Ids; null for those of the filter.</summary>
    public ImmutableArray<string>? Incidents { get; init; }

    public string? Words { get; init; }

    /// <summary>Year-month-day, as <see cref="To"/>.</summary>
    public string? From { get; init; }

    public string? To { get; init; }

    public string? Class { get; init; }

    public string? Actor { get; init; }

    /// <summary>LAT,LON,KM.</summary>
    public string? Place { get; init; }

    /// <summary>"as_is", "admin1", "admin2" or "grid"; null for "admin1".</summary>
    public string? Places { get; init; }

    /// <summary>Of a grid: 0.01 to 10.</summary>
    public double? Degrees { get; init; }

    /// <summary>"keep", "office" or "remove"; null for "office".</summary>
    public string? People { get; init; }

    /// <summary>"keep", "quote" or "remove"; null for "quote".</summary>
    public string? Text { get; init; }

    public bool OnlyReviewed { get; init; } = true;

    /// <summary>Files beside the page: "acled-csv", "geojson"; null for these two.</summary>
    public ImmutableArray<string>? Formats { get; init; }

    public required string Name { get; init; }

    /// <summary>"CC-BY-4.0".</summary>
    public required string Licence { get; init; }

    public string? DataVersion { get; init; }

    public string? Contact { get; init; }

    public string? Reason { get; init; }

    internal PublicationAsked ToAsked() => new(
        Incidents, Incidents is null ? new IncidentFilter(Words, From, To, Class, Actor, Place) : null, Places is null && Degrees is null ? null : new PlacesAsked(Places ?? "grid", Degrees),
        People is null ? null : new RuleAsked(People), Text is null ? null : new RuleAsked(Text), OnlyReviewed,
        Formats: [PageFiles.Format, .. Formats ?? ["acled-csv", "geojson"]], Name: Name, Licence: Licence, Reason: Reason, DataVersion: DataVersion, Contact: Contact);
}

/// <summary>A page that was made.</summary>
/// <param name="Id">Of the publication: "p-" and 16 hexadecimal digits.</param>
/// <param name="Files">By their paths in the page's folder.</param>
/// <param name="Zip">The same as one file.</param>
/// <param name="HeldBack">Why, and how many.</param>
public sealed record PublishedPage(string Id, int Incidents, ImmutableArray<(string Name, byte[] Bytes)> Files, byte[] Zip, ImmutableArray<(string Why, int Incidents)> HeldBack)
{
    /// <summary>Whether the very same went out before.</summary>
    public bool IsKnown { get; internal init; }

    /// <summary>False where this build has no script for it, and the page is a table and a note.</summary>
    public static bool HasScript => ClientScripts.Has("page.js");
}

/// <summary>The workbench's gate for those who have no workbench open: same rules, same files, same log.</summary>
/// <param name="open">Opens the tools with the names that people of the archive added.</param>
public sealed class PublicationGate(WorkbenchOptions options, Func<LocalNames, Tools> open) : IDisposable
{
    private readonly ArchivePool _archives = new(options);

    public void Dispose() => _archives.Dispose();

    /// <summary>Makes the page, hands it to whoever puts it where it belongs, and then writes into the log that it went out.</summary>
    /// <param name="put">Is called before it is logged: what can't be written didn't go out.</param>
    /// <exception cref="WorkbenchException">It can't be published, and nothing was.</exception>
    public PublishedPage Publish(PublicationOrder order, Action<PublishedPage> put)
    {
        var toolbox = new Toolbox(open, _archives);
        var publisher = new Publisher(toolbox, new Freshness(_archives, toolbox), new Shelf(options), options);
        try
        {
            return _archives.With(archive =>
            {
                var made = publisher.Make(archive, order.ToAsked());
                var page = new PublishedPage(made.Release.Id, made.Leaving.Length, made.Page, made.Files.First(file => file.Name == PageFiles.File).Bytes, [.. made.HeldBack.Select(held => (RulesText.Of(held.Why), held.Incidents))])
                {
                    IsKnown = Publisher.IsOut(archive, made.Release.Id),
                };
                put(page);
                if (!page.IsKnown)
                    publisher.Put(archive, made, options.User, order.Reason);
                return page;
            });
        }
        catch (Refusal refusal)
        {
            throw new WorkbenchException(refusal.Advice is { } advice ? $"{refusal.Message} ({advice.TrimEnd('.')})" : refusal.Message, refusal);
        }
    }
}
