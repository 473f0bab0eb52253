using Dragoman.Exchange.Muc;

namespace Dragoman.Exchange.Output;

/// <summary>
/// A format as a function from one reading to bytes, and what stands around and between them. Renderings need one reading only, so that they can
/// be made on several threads and no batch is ever held in memory.
/// </summary>
public abstract class ClaimFormat
{
    /// <summary>Formats that programs read, by the name they have on the command line.</summary>
    public static ClaimFormat? Find(string name) => name switch
    {
        "jsonl" => new JsonLinesFormat(),
        "json" => new JsonFormat(),
        "csv" => new CsvFormat(),
        "geojson" => new GeoJsonFormat(),
        "muc" => new MucFormat(),
        _ => null,
    };

    public virtual ReadOnlySpan<byte> Opening => [];

    /// <summary>Stands between two renderings that are not empty.</summary>
    public virtual ReadOnlySpan<byte> Separator => [];

    public virtual ReadOnlySpan<byte> Closing => [];

    /// <summary>May be called from several threads.</summary>
    public abstract Rendering Render(Reading reading);

    /// <summary>Whether it quotes what claims alone don't have.</summary>
    public virtual bool NeedsExplanation => false;

    /// <summary>The same for formats that need more than the claims.</summary>
    public virtual Rendering Render(Explanation explanation) => Render(explanation.Reading);
}
