using Dragoman.Exchange.Input;

namespace Dragoman.Archive.Reports;

/// <summary>What the archive keeps of an item of the input. The one place to say so.</summary>
public static class Arrivals
{
    public static Arrival Of(InputItem.Good item) => new(item.Report)
    {
        Raw = item.Origin.Bytes,
        MediaType = item.Origin.MediaType,
        Address = item.Origin.Address ?? item.Report.Url,
        Retrieved = item.Origin.Retrieved,
        Method = item.Origin.Method switch
        {
            OriginMethod.StandardInput => "standard-input",
            var method => method.ToString().ToLowerInvariant(),
        },
    };
}
