using Dragoman.Archive.Reports;
using Dragoman.Exchange.Input;

namespace Dragoman.Cli.Archiving;

/// <summary>What the archive keeps of an item of the input. The one place to say so.</summary>
internal static class Arrivals
{
    public static Arrival Of(InputItem.Good item) => new(item.Report);
}
