using Dragoman.Text;

namespace Dragoman;

/// <summary>The reader that is examined and measured.</summary>
public static class Readers
{
    /// <summary>Finds nothing; it stands where Knowledge.OpenReader() will.</summary>
    public static Func<Report, Reading> Open() => report => new Reading(report, [], ["no reader is built in"]);
}
