using System.Text;
using Dragoman.Archive.Claims;
using Dragoman.Cli.Archiving;

namespace Dragoman.Cli.Commands.Deciding;

/// <summary>What another reader reads otherwise.</summary>
internal static class RecodingText
{
    public static string ToText(string report, Recoding recoding)
    {
        var text = new StringBuilder(report).Append('\n');
        foreach (var id in recoding.Added)
            text.Append("  + ").Append(id).Append('\n');
        foreach (var id in recoding.Gone)
            text.Append("  - ").Append(id).Append('\n');
        foreach (var id in recoding.Kept)
            text.Append("  = ").Append(id).Append(" isn't found any more, and kept: people decided on it\n");
        foreach (var (id, fields) in recoding.Changed)
            text.Append("  ~ ").Append(id).Append(": ").AppendJoin(", ", fields).Append('\n');
        return text.ToString();
    }

    public static string ToJson(string report, Recoding recoding) => JsonLine.Of(writer =>
    {
        writer.WriteString("report", report);
        writer.Strings("added", recoding.Added);
        writer.Strings("gone", recoding.Gone);
        writer.Strings("kept", recoding.Kept);
        writer.WriteStartArray("changed");
        foreach (var (id, fields) in recoding.Changed)
        {
            writer.WriteStartObject();
            writer.WriteString("claim", id);
            writer.Strings("fields", fields);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    });
}
