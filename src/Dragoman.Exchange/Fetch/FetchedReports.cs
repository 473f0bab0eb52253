using Dragoman.Exchange.Input;

namespace Dragoman.Exchange.Fetch;

/// <summary>The reports in what was fetched: of a page one, of a feed its entries.</summary>
public static class FetchedReports
{
    public static IEnumerable<InputItem> Read(FetchResult.Fetched fetched, ReportDefaults defaults)
    {
        var (address, name) = (fetched.Address.AbsoluteUri, fetched.Address.AbsolutePath);
        var source = Source.Of(address, name, new MemoryStream(fetched.Bytes.ToArray()), OriginMethod.Network) with
        {
            MediaType = fetched.MediaType,
            Charset = fetched.Charset,
            Address = address,
            Retrieved = fetched.Retrieved,
        };
        return Formats.Read(source, new ReadSettings(defaults, InputLimits.LargestReport));
    }
}
