namespace Dragoman.Fuzz;

/// <summary>Reads files once more, outside of the fuzzer.</summary>
internal static class Replay
{
    /// <returns>1 where one of them is a crash.</returns>
    public static int Run(Target target, IEnumerable<string> files, TimeProvider time, TextWriter output)
    {
        var exit = 0;
        foreach (var file in files)
        {
            var start = time.GetTimestamp();
            var failure = FailureOf(target, File.ReadAllBytes(file));
            output.WriteLine($"{(failure is null ? "ok   " : "CRASH")} {time.GetElapsedTime(start).TotalMilliseconds,8:0} ms  {file}");
            if (failure is null)
                continue;
            output.WriteLine(failure);
            exit = 1;
        }
        return exit;
    }

    private static Exception? FailureOf(Target target, byte[] bytes)
    {
        try
        {
            target.Read(bytes);
            return null;
        }
        catch (Exception failure)
        {
            return failure;
        }
    }
}
