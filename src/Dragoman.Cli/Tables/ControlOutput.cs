using System.Collections.Immutable;
using System.Text;
using Dragoman.Exchange.Control;
using Dragoman.Incidents;

namespace Dragoman.Cli.Tables;

/// <summary>Writes who holds what, or the history of places, in a format of the command line.</summary>
internal sealed class ControlOutput(string format, Territory territory, Stream output)
{
    public static readonly string[] Formats = ["text", "csv", "jsonl", "geojson"];

    public void Control(ImmutableArray<Control> controls, DateOnly at)
    {
        switch (format)
        {
            case "jsonl": Lines(controls.Select(ControlJson.Line)); break;
            case "csv": output.Write(ControlCsv.Of(controls).Span); break;
            case "geojson": Features(controls.Select(ControlGeoJson.Feature)); break;
            default: output.Write(Encoding.UTF8.GetBytes(ControlText.Of(controls, at))); break;
        }
    }

    /// <param name="until">What is said of later days is left out; null for all.</param>
    public void History(ImmutableArray<HeldPlace> places, DateOnly? until)
    {
        var history = places.SelectMany(place => territory.HistoryOf(place.Key).Where(said => until is null || said.Day <= until).Select(said => (Place: place, Said: said, IsOfParty: territory.IsOfParty(place, said)))).ToList();
        switch (format)
        {
            case "jsonl": Lines(history.Select(item => ControlJson.Line(item.Place, item.Said, item.IsOfParty))); break;
            case "csv": output.Write(ControlCsv.Of(history).Span); break;
            case "geojson": Features(history.Select(item => ControlGeoJson.Feature(item.Place, item.Said, item.IsOfParty))); break;
            default: output.Write(Encoding.UTF8.GetBytes(HistoryText.Of(history))); break;
        }
    }

    private void Lines(IEnumerable<ReadOnlyMemory<byte>> lines)
    {
        foreach (var line in lines)
            output.Write(line.Span);
    }

    private void Features(IEnumerable<ReadOnlyMemory<byte>?> features)
    {
        output.Write(ControlGeoJson.Opening);
        var isFirst = true;
        foreach (var feature in features.OfType<ReadOnlyMemory<byte>>())
        {
            if (!isFirst) output.Write(ControlGeoJson.Separator);
            output.Write(feature.Span);
            isFirst = false;
        }
        output.Write(ControlGeoJson.Closing);
    }
}
