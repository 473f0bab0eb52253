using System.Globalization;
using Dragoman.Archive.Reports;

namespace Dragoman.Cli.Archiving;

/// <summary>A report that is safe in the archive, as `dragoman add` tells of it.</summary>
internal sealed record AddedItem(Added Added, string? Reference)
{
    public string ToText() => Plain.Line(string.Create(CultureInfo.InvariantCulture, $"{What,-9}  {Added.Report}  {Claims}  {Reference}"));

    public string ToJson() => JsonLine.Of(writer =>
    {
        writer.WriteString("report", Added.Report);
        writer.WriteString("result", What);
        writer.Value("reference", Reference);
        if (Added is Added.New(_, var claims, var voice))
        {
            writer.WriteNumber("claims", claims);
            writer.WriteString("voice", voice);
        }
    });

    private string What => Added switch { Added.New => "added", Added.Elsewhere => "elsewhere", _ => "known" };

    private string Claims => Added is Added.New(_, var claims, _) ? string.Create(CultureInfo.InvariantCulture, $"{claims,3} claims") : "          ";
}
