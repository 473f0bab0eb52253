using System.Text;
using Dragoman.Exchange.Output;

namespace Dragoman.Exchange.Tests.Output;

internal static class Written
{
    public static string By(string format, params Reading[] readings)
    {
        using var stream = new MemoryStream();
        var writer = new ClaimWriter(ClaimFormat.Find(format)!, stream);
        foreach (var reading in readings)
            writer.Write(reading);
        writer.Complete();
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
