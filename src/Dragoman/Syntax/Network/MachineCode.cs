using System.Runtime.InteropServices;

namespace Dragoman.Syntax.Network;

/// <summary>Memory that can be run; it is written once, made unwritable, and stays until the process ends.</summary>
internal static unsafe partial class MachineCode
{
    private const int ReadWrite = 3, ReadRun = 5, PrivateAnonymous = 0x22;

    private const uint CommitReserve = 0x3000, PageReadWrite = 4, PageExecuteRead = 0x20;

    /// <returns>Where the code begins; zero where the system doesn't allow it, or isn't one whose calls are known here.</returns>
    public static nint Place(ReadOnlySpan<byte> code)
    {
        if (RuntimeInformation.ProcessArchitecture != Architecture.X64) return 0;
        try
        {
            return OperatingSystem.IsLinux() ? OnLinux(code) : OperatingSystem.IsWindows() ? OnWindows(code) : 0;
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
            return 0;
        }
    }

    private static nint OnLinux(ReadOnlySpan<byte> code)
    {
        var memory = Map(0, (nuint)code.Length, ReadWrite, PrivateAnonymous, -1, 0);
        if (memory == -1) return 0;
        code.CopyTo(new Span<byte>((void*)memory, code.Length));
        return Protect(memory, (nuint)code.Length, ReadRun) == 0 ? memory : 0;
    }

    private static nint OnWindows(ReadOnlySpan<byte> code)
    {
        var memory = VirtualAlloc(0, (nuint)code.Length, CommitReserve, PageReadWrite);
        if (memory == 0) return 0;
        code.CopyTo(new Span<byte>((void*)memory, code.Length));
        return VirtualProtect(memory, (nuint)code.Length, PageExecuteRead, out _) && FlushInstructionCache(-1, memory, (nuint)code.Length) ? memory : 0;
    }

    [LibraryImport("libc", EntryPoint = "mmap")]
    private static partial nint Map(nint address, nuint length, int protection, int flags, int file, nint offset);

    [LibraryImport("libc", EntryPoint = "mprotect")]
    private static partial int Protect(nint address, nuint length, int protection);

    [LibraryImport("kernel32")]
    private static partial nint VirtualAlloc(nint address, nuint length, uint allocation, uint protection);

    [LibraryImport("kernel32")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool VirtualProtect(nint address, nuint length, uint protection, out uint before);

    [LibraryImport("kernel32")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool FlushInstructionCache(nint process, nint address, nuint length);
}
