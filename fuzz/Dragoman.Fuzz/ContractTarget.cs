using System.Text;
using Dragoman.Exchange.Contract;
using Dragoman.Text;

namespace Dragoman.Fuzz;

/// <summary>A line of the contract is a claim that is written as it was read, or refused by a <see cref="ContractException"/>.</summary>
internal static class ContractTarget
{
    /// <summary>The last line is one of the contract, those before it the text of the report; "REPORT" in it stands for the report's id.</summary>
    public static void Line(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var end = text.LastIndexOf('\n');
        var report = new Report(text[..Math.Max(end, 0)]);
        var line = new ClaimLine(report);
        try
        {
            var claim = line.Read(text[(end + 1)..].Replace("REPORT", report.Id, StringComparison.Ordinal));
            var written = line.Write(claim);
            if (line.Write(line.Read(written)) != written)
                throw new FuzzException("written, read and written again it is another line");
        }
        catch (ContractException)
        {
        }
    }
}
