namespace Dragoman.Browser.Tests;

/// <summary>The workbench of a team as a process: rana reads, carl codes, vera reviews, anna says who may do what.</summary>
public sealed class TeamWorkbench : Workbench
{
    public const string Password = "four rivers and a bridge";

    protected override string[] Command => ["serve", "--team"];

    protected override async Task Prepare()
    {
        await Run("init");
        await Run("add", [.. Directory.EnumerateFiles(Path.Combine(Root(), "samples"), "*.txt").Order(StringComparer.Ordinal)]);
        foreach (var (name, role) in new[] { ("rana", "reader"), ("carl", "coder"), ("vera", "reviewer"), ("anna", "administrator") })
            await RunWith(Password, "people", "add", name, "--role", role);
    }
}
