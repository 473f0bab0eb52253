using Dragoman.Exchange.Acled;
using Dragoman.Exchange.Tables.Reading;
using Dragoman.Exchange.Ucdp;

namespace Dragoman.Fuzz;

/// <summary>The readers of tables, as rows of ACLED and of UCDP.</summary>
internal static class TableTargets
{
    private static readonly byte[] NoStrings = """<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>"""u8.ToArray();

    public static void Delimited(byte[] bytes)
    {
        Hold(new TableReader<AcledRow>(AcledTable.Instance).ReadText("t.csv", new MemoryStream(bytes), ','));
        Hold(new TableReader<GedRow>(GedTable.Instance).ReadText("t.tsv", new MemoryStream(bytes), '\t'));
        Named("t.csv")(bytes);
    }

    /// <param name="name">Tells the format.</param>
    public static Action<byte[]> Named(string name) => bytes =>
    {
        var folder = Directory.CreateTempSubdirectory("dragoman-fuzz-");
        try
        {
            var path = Path.Combine(folder.FullName, name);
            File.WriteAllBytes(path, bytes);
            Hold(new TableReader<AcledRow>(AcledTable.Instance).Read(path));
            Hold(new TableReader<GedRow>(GedTable.Instance).Read(path));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    };

    /// <summary>What stands in a sheet and, after a line of its own, in the shared words, so that no archive gets in the way.</summary>
    public static void Sheet(byte[] bytes)
    {
        var split = bytes.AsSpan().IndexOf("\n---\n"u8);
        Named("t.xlsx")(split < 0 ? Package.Workbook(bytes, NoStrings) : Package.Workbook(bytes[..split], bytes[(split + 5)..]));
    }

    private static void Hold<TRow>(IEnumerable<RowItem<TRow>> items)
    {
        Slips.Forget();
        foreach (var item in items)
            if (item is RowItem<TRow>.Bad bad && (bad.Errors.IsDefaultOrEmpty || bad.Errors.Any(error => error.Where.Length == 0 || error.What.Length == 0 || error.Advice.Length == 0)))
                throw new FuzzException("an error without words");
            else if (item is RowItem<TRow>.Bad { Errors: var errors } && errors.Select(error => Slips.Behind(error.What)).FirstOrDefault(slip => slip is not null) is { } slip)
                throw slip;
    }
}
