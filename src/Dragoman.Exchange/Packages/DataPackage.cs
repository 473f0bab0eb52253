using Dragoman.Exchange.Tables;

namespace Dragoman.Exchange.Packages;

/// <summary>
/// A Frictionless Data Package (v1, https://specs.frictionlessdata.io/data-package/) as one archive: "datapackage.json" and a CSV for each table.
/// Cells stand as they are there, without <see cref="Apostrophe"/>: the descriptor speaks of their types, and programs read them.
/// </summary>
public static class DataPackage
{
    /// <param name="output">Stays open; need not be able to seek.</param>
    public static void Write(PackageFacts facts, IReadOnlyList<Table> tables, Stream output)
    {
        var resources = tables.Select(Resource).ToArray();
        SteadyZip.Write(output, archive =>
        {
            SteadyZip.Add(archive, "datapackage.json", stream => stream.Write(new Descriptor(facts).Bytes(resources)));
            foreach (var resource in resources)
                SteadyZip.Add(archive, resource.Path, stream => stream.Write(resource.Bytes));
        });
    }

    private static PackageResource Resource(Table table)
    {
        using var bytes = new MemoryStream();
        new DelimitedTable(',', isForPrograms: true).Write(table, bytes);
        return new PackageResource(table.Schema, $"data/{table.Schema.Name}.csv", table.Rows.Count, bytes.ToArray());
    }
}

/// <param name="Path">In the archive.</param>
internal sealed record PackageResource(TableSchema Schema, string Path, int Rows, byte[] Bytes);
