using Dragoman.Archive;
using Dragoman.Archive.Storage;

namespace Dragoman.Cluster.Work;

/// <summary>Which program the machines work with: what two programs read isn't the same, and one archive is to have what one would have made.</summary>
internal sealed class ProgramStore(Database database)
{
    public string? Current => database.One<string>("SELECT program FROM cluster_state");

    /// <summary>From now on the machines work with this one.</summary>
    /// <param name="takesOver">Also where others are at work: they finish what they have, and leave.</param>
    /// <exception cref="ArchiveException">Machines are at work with another.</exception>
    public void Begin(string program, bool takesOver) => database.Write(() =>
    {
        // One that was lost with all the others is told of as active for ever; all say each half a minute that they are there.
        if (Current is { } other && other != program && !takesOver && database.One<long>($"SELECT COUNT(*) FROM cluster_silos WHERE status = {Silo.ActiveStatus} AND alive > now() - interval '2 minutes'") is var others and > 0)
            throw new ArchiveException(FormattableString.Invariant(
                $"{database.Dialect.Name}: {others} machines read for it with another build of dragoman, which may read otherwise: {other}, and this is {program} (stop them and install one build on all, or let this one take over: --take-over; they then finish what they have, and leave)"));
        return database.Execute("UPDATE cluster_state SET program = @program", ("program", program));
    });
}
