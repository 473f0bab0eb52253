using Dragoman.Archive;
using Dragoman.Archive.Datasets;
using Dragoman.Exchange.Layouts;

namespace Dragoman.Cli.Archiving;

/// <summary>A dataset that an archive keeps, read as the file that it came as.</summary>
internal static class DatasetFile
{
    /// <exception cref="ArchiveException">There is no dataset of that name.</exception>
    public static (Dataset Dataset, Imported Rows) Read(ReportArchive archive, string name, LayoutChoices choices)
    {
        if (archive.Dataset(name) is not var (dataset, bytes))
            throw new ArchiveException($"{archive.Name}: there is no dataset '{name}' ({Known(archive)})");
        var folder = Directory.CreateTempSubdirectory("dragoman-");
        try
        {
            var file = Path.Combine(folder.FullName, "rows" + Path.GetExtension(dataset.File));
            File.WriteAllBytes(file, bytes);
            return (dataset, Layout.Find(dataset.Layout, choices)!.Import(file));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Known(ReportArchive archive) =>
        archive.Datasets() is [_, ..] datasets ? "it has " + string.Join(", ", datasets.Select(dataset => dataset.Name)) : "bring one in with: dragoman import FILE --dataset NAME";
}
