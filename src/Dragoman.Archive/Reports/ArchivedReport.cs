using System.Collections.Immutable;
using Dragoman.Text;

namespace Dragoman.Archive.Reports;

/// <summary>A report as the archive holds it.</summary>
/// <param name="Hash">SHA-256 of the text in UTF-8, 64 hexadecimal digits.</param>
/// <param name="Reader">Whose claims hold.</param>
public sealed record ArchivedReport(long Key, Report Report, string Hash, DateTimeOffset Added, string Reader, string Voice);

/// <summary>A line of the list of reports.</summary>
public sealed record ReportSummary(
    string Id, string? Reference, string? Title, string? Outlet, string? Url, DateOnly? Published, DateTimeOffset Added, string Voice, int Claims);

/// <summary>Where a text was met.</summary>
/// <param name="Raw">SHA-256 of the bytes that it was taken from; null where they are the text itself.</param>
public sealed record Sighting(
    string? Address, string? Reference, string? MediaType, string? Raw, DateTimeOffset? Retrieved, string? Method,
    string? Title, string? Outlet, DateOnly? Published, string? Language);

/// <summary>What else hangs together with a report.</summary>
/// <param name="Copies">Reports of nearly the same text, the likest first.</param>
/// <param name="Versions">All texts that were met at one of its addresses, itself among them, in the order in which they came.</param>
public sealed record Kin(ImmutableArray<(string Report, double Similarity)> Copies, ImmutableArray<(string Address, string Report)> Versions);
