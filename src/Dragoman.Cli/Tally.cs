using System.Collections.Immutable;
using Dragoman.Text;

namespace Dragoman.Cli;

/// <summary>How a batch went.</summary>
internal sealed class Tally
{
    public int Good { get; private set; }

    public int Failed { get; set; }

    /// <summary>Claims that the format couldn't hold.</summary>
    public int LeftOut { get; set; }

    /// <summary>Reports without a date of publication of which something had to be left out.</summary>
    public int Undated { get; private set; }

    public int ExitCode => (Good, Failed) switch
    {
        (0, _) => Cli.ExitCode.Failed,
        (_, 0) => Cli.ExitCode.Well,
        _ => Cli.ExitCode.Partly,
    };

    public void Count(Report report, ImmutableArray<string> warnings)
    {
        Good++;
        if (report.Published is null && !warnings.IsEmpty)
            Undated++;
    }
}
