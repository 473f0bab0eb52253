using Dragoman.Fuzz;

namespace Dragoman.Exchange.Tests.Fuzz;

/// <summary>What fuzzers start from, and what they have found, read once more.</summary>
public sealed class SeedTests
{
    public static TheoryData<string> Names => [.. Target.All.Select(target => target.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Seeds_are_read_without_a_crash(string name)
    {
        var files = Directory.GetFiles(Path.Combine(Seeds(), name));
        Assert.NotEmpty(files);
        foreach (var file in files)
            if (Record.Exception(() => Target.Find(name)!.Read(File.ReadAllBytes(file))) is { } failure)
                Assert.Fail($"{file}: {failure}");
    }

    [Fact]
    public void Every_folder_of_seeds_has_its_target() =>
        Assert.Equal(Target.All.Select(target => target.Name).Order(StringComparer.Ordinal), Directory.GetDirectories(Seeds()).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    internal static string Seeds()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Directory.Exists(Path.Combine(folder.FullName, "fuzz", "seeds")))
                return Path.Combine(folder.FullName, "fuzz", "seeds");
        throw new DirectoryNotFoundException("fuzz/seeds");
    }
}
