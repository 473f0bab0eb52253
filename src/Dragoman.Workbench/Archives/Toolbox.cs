using Dragoman.Archive.Local;

namespace Dragoman.Workbench.Archives;

/// <summary>The tools, opened when they are first needed, and anew when somebody adds a name.</summary>
internal sealed class Toolbox(Func<LocalNames, Tools> open, ArchivePool archives)
{
    private readonly Lock _turn = new();
    private Task<Tools>? _opening;
    private Tools? _opened;

    /// <summary>As they were opened last: good for all but reading reports.</summary>
    public Tools Tools => Volatile.Read(ref _opened) ?? Newest;

    /// <summary>With all names that were added before.</summary>
    public Tools Newest => Opening().GetAwaiter().GetResult();

    /// <summary>Somebody added a name.</summary>
    public void Renew()
    {
        lock (_turn)
            _opening = null;
        Opening();
    }

    private Task<Tools> Opening()
    {
        lock (_turn)
            return _opening ??= Task.Run(() =>
            {
                var tools = open(archives.With(archive => archive.LocalNames()));
                Volatile.Write(ref _opened, tools);
                return tools;
            });
    }
}
