using System.Buffers;

namespace Dragoman.Exchange.Output;

/// <summary>One claim, one line of JSON.</summary>
public sealed class JsonLinesFormat : ClaimFormat
{
    public override Rendering Render(Reading reading)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = Json.To(buffer);
        var json = new ClaimJson(reading.Report);
        foreach (var claim in reading.Claims)
        {
            writer.Reset();
            json.Write(writer, claim);
            writer.Flush();
            buffer.Write("\n"u8);
        }
        return new Rendering(buffer.WrittenMemory);
    }
}
