using System.Globalization;
using Dragoman.Archive.Reports;

namespace Dragoman.Cli.Archiving;

/// <summary>How a run of `dragoman add` went.</summary>
internal sealed class AddTally
{
    private int _new, _elsewhere, _known, _claims;

    public int Failed { get; set; }

    /// <summary>Addresses whose servers say that nothing has changed.</summary>
    public int Unchanged { get; set; }

    /// <summary>Articles of feeds that earlier runs had.</summary>
    public int Met { get; set; }

    /// <summary>Whether anything came, or anything failed.</summary>
    public bool IsWorthTelling => _new + _elsewhere + Failed > 0;

    public int ExitCode => (Good, Failed) switch
    {
        (0, _) => Cli.ExitCode.Failed,
        (_, 0) => Cli.ExitCode.Well,
        _ => Cli.ExitCode.Partly,
    };

    public void Count(Added added)
    {
        switch (added)
        {
            case Added.New(_, var claims, _):
                _new++;
                _claims += claims;
                break;
            case Added.Elsewhere:
                _elsewhere++;
                break;
            default:
                _known++;
                break;
        }
    }

    public override string ToString()
    {
        if (Good + Failed == 0)
            return "no report was found";
        string[] parts =
        [
            Text($"{_new} reports added with {_claims} claims"),
            _elsewhere > 0 ? Text($"{_elsewhere} met elsewhere") : "",
            _known > 0 ? Text($"{_known} there already") : "",
            Met > 0 ? Text($"{Met} articles of feeds met before") : "",
            Unchanged > 0 ? Text($"{Unchanged} addresses unchanged") : "",
            Failed > 0 ? Text($"{Failed} could not be read") : "",
        ];
        return string.Join(", ", parts.Where(part => part.Length > 0));
    }

    private int Good => _new + _elsewhere + _known + Unchanged + Met;

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
