using System.Globalization;
using System.Reflection;
using Dragoman.Exchange.Input;

namespace Dragoman.Cli.Archiving;

/// <summary>The reports of samples/, which the program carries with it: written for it, and no sources of anything.</summary>
internal static class SampleReports
{
    private const string Folder = "samples/";
    private const int Columns = 6;

    /// <summary>With what samples/reports.tsv says of each, in its order.</summary>
    public static IEnumerable<InputItem> Read()
    {
        using var table = new StreamReader(Open("reports.tsv"));
        table.ReadLine();
        while (table.ReadLine() is { } line)
            if (line.Split('\t') is { Length: Columns } row)
                yield return Read(row);
            else
                throw new InvalidDataException($"samples/reports.tsv: '{line}' hasn't {Columns} columns");
    }

    private static InputItem Read(string[] row)
    {
        var defaults = new ReportDefaults(DateOnly.ParseExact(row[1], "yyyy-MM-dd", CultureInfo.InvariantCulture), row[2], row[4], row[5]);
        using var text = Open(row[0] + ".txt");
        return ReportSource.Read(["-"], text, defaults).Single() is InputItem.Good good
            ? good with
            {
                Report = good.Report with { Title = row[3] is { Length: > 0 } title ? title : null, Reference = row[0] },
                Origin = good.Origin with { Method = OriginMethod.File, Where = $"{row[0]}.txt" },
            }
            : throw new InvalidDataException($"samples/{row[0]}.txt can't be read");
    }

    private static Stream Open(string name) =>
        Assembly.GetExecutingAssembly().GetManifestResourceStream(Folder + name) ?? throw new InvalidDataException($"the program lacks {Folder}{name}");
}
