namespace Dragoman.Workbench.Tiles;

/// <summary>The basemap that the workbench was started with, if any; open as long as it runs.</summary>
internal sealed class BasemapHolder(WorkbenchOptions options) : IDisposable
{
    /// <exception cref="WorkbenchException">There can be none of what was given.</exception>
    public BasemapSource? Source { get; } = options.Basemap is { } given ? BasemapSource.Open(given, options.BasemapAttribution) : null;

    public void Dispose() => (Source as BasemapSource.Archive)?.Tiles.Dispose();
}
