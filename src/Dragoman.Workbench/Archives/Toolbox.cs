namespace Dragoman.Workbench.Archives;

/// <summary>The tools, opened when they are first needed.</summary>
internal sealed class Toolbox(Func<Tools> open)
{
    private readonly Lazy<Tools> _tools = new(open);

    public Tools Tools => _tools.Value;
}
