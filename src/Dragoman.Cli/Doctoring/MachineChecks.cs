using System.Globalization;

namespace Dragoman.Cli.Doctoring;

/// <summary>Whether the machine is one to read on.</summary>
internal static class MachineChecks
{
    private const long Gibibyte = 1L << 30;

    // The reader with all that ships takes about half a gibibyte, and each thread some more.
    private const long LeastMemory = Gibibyte / 2, GoodMemory = Gibibyte * 3 / 2;
    private const long LeastDisk = Gibibyte / 10, GoodDisk = 2 * Gibibyte;
    private const int GoodVectorBits = 256;

    public static IEnumerable<Finding> Of(Machine machine, TimeProvider clock) =>
    [
        new("program", Grade.Well, $"{Versions.Name}, {machine.Platform}"),
        Cores(machine),
        Vectors(machine),
        Memory(machine),
        Clock(machine, clock.GetUtcNow()),
        Zones(machine),
        Disk("temporary folder", machine.TemporaryFolder, machine),
    ];

    public static Finding Disk(string check, string path, Machine machine) => machine.Free(path) switch
    {
        null => new(check, Grade.Warning, $"{path}: free space isn't known", "Look whether the folder is there."),
        < LeastDisk and var free => new(check, Grade.Wrong, $"{path}: {Size(free)} free", "Make room: nothing can be written soon."),
        < GoodDisk and var free => new(check, Grade.Warning, $"{path}: {Size(free)} free", "Make room before a large run: an archive takes about 30 KB a report."),
        { } free => new(check, Grade.Well, $"{path}: {Size(free)} free"),
    };

    private static Finding Cores(Machine machine) => machine.Processors > 1
        ? new("cores", Grade.Well, Text($"{machine.Processors}, a report on each at once"))
        : new("cores", Grade.Warning, "1", "Give the machine more: several reports are read at once, one on each core.");

    private static Finding Vectors(Machine machine) => machine.VectorBits >= GoodVectorBits
        ? new("vector instructions", Grade.Well, Text($"{machine.VectorBits} bits ({machine.Instructions})"))
        : new("vector instructions", Grade.Warning, Text($"{machine.VectorBits} bits ({machine.Instructions})"), "Readings are the same, but slower: take a machine with AVX2, or let the virtual machine have it.");

    private static Finding Memory(Machine machine) => machine.Memory switch
    {
        < LeastMemory => new("memory", Grade.Wrong, $"{Size(machine.Memory)} may be used", "Give it at least 1.5 GiB, or raise the container's limit."),
        < GoodMemory => new("memory", Grade.Warning, $"{Size(machine.Memory)} may be used", "Long reports may fail: give it at least 1.5 GiB, or read with --threads 1."),
        _ => new("memory", Grade.Well, $"{Size(machine.Memory)} may be used"),
    };

    // The log says when something was done, and sessions and pauses between fetches count on it; readings don't.
    private static Finding Clock(Machine machine, DateTimeOffset now) => machine.Installed is { } installed && now < installed - TimeSpan.FromDays(1)
        ? new("clock", Grade.Wrong, $"{Time(now)}, which is before this program was installed ({Time(installed)})", "Set the clock, and keep it by NTP (timedatectl set-ntp true).")
        : new("clock", Grade.Well, Time(now));

    private static Finding Zones(Machine machine) => machine.Zones > 1
        ? new("time zones", Grade.Well, Text($"{machine.Zones} zones; reports are read and times written in UTC whatever the machine's is"))
        : new("time zones", Grade.Warning, "the system has no data of time zones", "Nothing of a reading depends on it; install tzdata for other programs of this machine.");

    public static string Size(long bytes) => Text($"{bytes / (double)Gibibyte:0.0} GiB");

    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
