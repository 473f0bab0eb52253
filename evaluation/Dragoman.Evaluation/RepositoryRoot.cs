namespace Dragoman;

/// <summary>The checkout that this program was built in: the nearest folder above it that holds Dragoman.slnx.</summary>
public static class RepositoryRoot
{
    /// <exception cref="DirectoryNotFoundException">The program was moved out of its checkout.</exception>
    public static string Path { get; } = Above(AppContext.BaseDirectory);

    public static string PathOf(params ReadOnlySpan<string> parts) => System.IO.Path.Combine([Path, .. parts]);

    private static string Above(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
            if (File.Exists(System.IO.Path.Combine(at.FullName, "Dragoman.slnx")))
                return at.FullName;
        throw new DirectoryNotFoundException($"No Dragoman.slnx in or above {folder}.");
    }
}
