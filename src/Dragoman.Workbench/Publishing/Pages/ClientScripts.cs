using System.Collections.Immutable;

namespace Dragoman.Workbench.Publishing.Pages;

/// <summary>The script and the style of public pages, as they were embedded when the program was built: "page.js", "page.css", "licences.txt". None where it was built without Node.js.</summary>
internal static class ClientScripts
{
    private const string Folder = "client/public/";

    public static ImmutableArray<(string Name, byte[] Bytes)> All { get; } =
    [
        .. typeof(ClientScripts).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(name => ($"assets/{name[Folder.Length..]}", Read(name))),
    ];

    public static bool Has(string name) => All.Any(file => file.Name == $"assets/{name}");

    private static byte[] Read(string resource)
    {
        using var stream = typeof(ClientScripts).Assembly.GetManifestResourceStream(resource)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
