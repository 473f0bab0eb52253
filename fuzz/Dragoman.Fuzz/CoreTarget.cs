using System.Text;
using Dragoman.Exchange.Contract;
using Dragoman.Resources;
using Dragoman.Text;

namespace Dragoman.Fuzz;

/// <summary>Any text gives a reading, and each of its claims a line of the contract that says the same.</summary>
internal static class CoreTarget
{
    private static readonly Lazy<Reader> Shipped = new(Knowledge.OpenReader);

    public static void Text(byte[] bytes)
    {
        var report = new Report(Encoding.UTF8.GetString(bytes)) { Published = new DateOnly(2020, 6, 4), Country = "LBY" };
        var line = new ClaimLine(report);
        foreach (var claim in Shipped.Value.Read(report).Claims)
        {
            var written = line.Write(claim);
            if (line.Write(line.Read(written)) != written)
                throw new FuzzException($"a claim that isn't read as it was written: {written}");
        }
    }
}
