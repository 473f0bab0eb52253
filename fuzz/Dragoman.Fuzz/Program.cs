using Dragoman.Fuzz;
using SharpFuzz;

// Run by fuzz/run. "TARGET" reads what afl-fuzz gives; "TARGET FILE..." reads files and says what came of each; nothing lists the targets.
switch (args)
{
    case []:
        Console.WriteLine(string.Join('\n', Target.All.Select(target => target.Name)));
        return 0;
    case [var name] when Target.Find(name) is { } target:
        Slips.Watch();
        Fuzzer.OutOfProcess.Run(stream => target.Read(BytesOf(stream)));
        return 0;
    case [var name, .. var files] when Target.Find(name) is { } target:
        Slips.Watch();
        return Replay.Run(target, files, TimeProvider.System, Console.Out);
    default:
        Console.Error.WriteLine($"There is no target '{args[0]}'. Targets: {string.Join(", ", Target.All.Select(target => target.Name))}");
        return 2;
}

static byte[] BytesOf(Stream stream)
{
    using var bytes = new MemoryStream();
    stream.CopyTo(bytes);
    return bytes.ToArray();
}
