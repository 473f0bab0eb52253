using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Dragoman.Tests.Architecture;

/// <summary>The core is pure: no file, network, console, clock, process or JSON, and no part of the program that stands on it.</summary>
public sealed class CoreTests
{
    private static readonly string[] ForbiddenSpaces =
    [
        "System.Net", "System.Text.Json", "System.Xml", "System.Diagnostics.Tracing", "System.Threading.Tasks", "Microsoft.", "System.Data", "System.Reflection.Emit",
    ];

    private static readonly string[] ForbiddenTypes =
    [
        "System.Console", "System.Diagnostics.Process", "System.Diagnostics.Stopwatch", "System.TimeProvider", "System.Random", "System.Threading.Thread", "System.Threading.Timer",
        "System.IO.File", "System.IO.FileInfo", "System.IO.FileStream", "System.IO.Directory", "System.IO.DirectoryInfo", "System.IO.Path", "System.IO.FileSystemInfo", "System.IO.StreamReader", "System.IO.StreamWriter",
        "System.IO.MemoryMappedFiles.MemoryMappedFile",
    ];

    [Fact]
    public void The_core_does_no_input_or_output() => Assert.Equal([], References(typeof(Reader).Assembly.Location).Where(IsForbidden));

    [Fact]
    public void The_core_stands_on_the_framework_alone() =>
        Assert.Equal([], Assemblies(typeof(Reader).Assembly.Location).Where(name => !name.StartsWith("System.", StringComparison.Ordinal) && name is not ("netstandard" or "mscorlib")));

    /// <summary>This assembly does what the core may not; if nothing is found here, the scan finds nothing anywhere.</summary>
    [Fact]
    public void The_scan_sees_what_is_forbidden()
    {
        _ = File.Exists("here");
        var here = typeof(CoreTests).Assembly.Location;
        Assert.Contains("System.IO.File", References(here).Where(IsForbidden));
        Assert.Contains("Dragoman", Assemblies(here));
        Assert.Contains("Exists", Members(here, "File"));
    }

    /// <summary>Iterators that the compiler writes ask for their thread; nothing else of the environment is anybody's business.</summary>
    [Fact]
    public void The_core_asks_nothing_of_its_environment() =>
        Assert.Equal(["get_CurrentManagedThreadId"], Members(typeof(Reader).Assembly.Location, "Environment").Concat(["get_CurrentManagedThreadId"]).Distinct());

    private static bool IsForbidden(string type) => ForbiddenTypes.Contains(type) || ForbiddenSpaces.Any(space => type.StartsWith(space, StringComparison.Ordinal));

    private static ImmutableArray<string> References(string path) => Read(path, metadata =>
        metadata.TypeReferences.Select(metadata.GetTypeReference).Select(type => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}"));

    private static ImmutableArray<string> Members(string path, string type) => Read(path, metadata =>
        from member in metadata.MemberReferences.Select(metadata.GetMemberReference)
        where member.Parent.Kind is HandleKind.TypeReference && metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)member.Parent).Name) == type
        select metadata.GetString(member.Name));

    private static ImmutableArray<string> Assemblies(string path) => Read(path, metadata =>
        metadata.AssemblyReferences.Select(metadata.GetAssemblyReference).Select(assembly => metadata.GetString(assembly.Name)));

    private static ImmutableArray<string> Read(string path, Func<MetadataReader, IEnumerable<string>> read)
    {
        using var file = new PEReader(File.OpenRead(path));
        return [.. read(file.GetMetadataReader())];
    }
}
