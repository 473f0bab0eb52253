using Dragoman.Archive.People;
using Dragoman.Workbench.People;

namespace Dragoman.Cli.Tests;

/// <summary>Accounts by the command line.</summary>
public sealed class PeopleTests : IDisposable
{
    private const string Password = "four rivers and a bridge";

    private readonly Folder _folder = new();

    public PeopleTests() => Ran.InProcess("init", "--archive", Archive);

    private string Archive => _folder["a.dragoman"];

    [Fact]
    public void An_account_is_made_with_the_first_line_of_the_input()
    {
        var ran = Ran.WithInput(Password + "\nsomething else\n", "people", "add", "omar", "--role", "coder", "--display-name", "Omar B.", "--archive", Archive);
        Assert.Equal((ExitCode.Well, ""), (ran.Code, ran.Output));
        using var archive = Dragoman.Archive.ReportArchive.Open(Archive, TimeProvider.System);
        var account = archive.Accounts().ByName("omar")!;
        Assert.Equal((Role.Coder, "Omar B.", false), (account.Role, account.Display, account.IsProvisional));
        Assert.True(Passwords.IsRight(account.Password, Password, out _));
        Assert.Equal("anna", archive.Accounts().Log().Single().Who);
    }

    [Fact]
    public void At_a_terminal_it_is_typed_twice_and_never_shown()
    {
        var typed = new Queue<string>([Password, "four rivers and a bride", Password, Password]);
        Ran Typed(params string[] args) => Ran.InProcess(host => host with { InputIsTerminal = true, ReadSecret = typed.Dequeue }, [.. args, "--archive", Archive]);
        var first = Typed("people", "add", "omar");
        Assert.Equal(ExitCode.Failed, first.Code);
        Assert.Contains("aren't the same", first.Error, StringComparison.Ordinal);
        var second = Typed("people", "add", "omar");
        Assert.Equal(ExitCode.Well, second.Code);
        Assert.DoesNotContain("four rivers", second.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "no password")]
    [InlineData("short", "12 characters")]
    [InlineData("omar-omar-12", "isn't the name")]
    [InlineData("Password123!", "anybody tries")]
    [InlineData("aaaaaaaaaaaaaaa", "anybody tries")]
    [InlineData("123456789012", "anybody tries")]
    [InlineData("abcdefghijklm", "anybody tries")]
    public void What_anybody_would_guess_is_no_password(string password, string why)
    {
        var ran = Ran.WithInput(password + "\n", "people", "add", "omar", "--archive", Archive);
        Assert.Equal(ExitCode.Failed, ran.Code);
        Assert.Contains(why, ran.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("omar", Ran.InProcess("people", "list", "--archive", Archive).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Roles_change_people_go_and_come_back_and_the_log_tells()
    {
        Ran.WithInput(Password, "people", "add", "omar", "--role", "administrator", "--archive", Archive);
        Ran.InProcess("people", "add", "lina@example.org", "--elsewhere", "--archive", Archive);
        Assert.Equal(ExitCode.Well, Ran.InProcess("people", "role", "LINA@example.org", "reviewer", "--archive", Archive).Code);
        Assert.Equal(ExitCode.Well, Ran.InProcess("people", "disable", "lina@example.org", "--archive", Archive).Code);
        Assert.Contains("lina@example.org  disabled", Ran.InProcess("people", "list", "--archive", Archive).Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Well, Ran.InProcess("people", "enable", "lina@example.org", "--archive", Archive).Code);
        Assert.Equal(ExitCode.Well, Ran.WithInput("a quite different one", "people", "password", "omar", "--archive", Archive).Code);
        Assert.Contains("only administrator", Ran.InProcess("people", "disable", "omar", "--archive", Archive).Error, StringComparison.Ordinal);
        Assert.Contains("people list", Ran.InProcess("people", "disable", "nobody", "--archive", Archive).Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, Ran.InProcess("people", "role", "omar", "7", "--archive", Archive).Code);
        var log = Ran.InProcess("people", "log", "--archive", Archive).Lines.Skip(1).Select(line => line[22..].TrimStart());
        Assert.Equal(["password reset", "enabled", "disabled", "role changed", "added", "added"], log.Select(line => line.Split("  ")[0]));
    }

    [Theory]
    [InlineData("has no administrator yet", ExitCode.Failed, "--team", "--urls", "http://127.0.0.1:0")]
    [InlineData("passwords for anybody to read", ExitCode.Usage, "--team", "--urls", "http://0.0.0.0:0")]
    [InlineData("--certificate", ExitCode.Usage, "--team", "--name", "workbench.example.org", "--urls", "https://0.0.0.0:0")]
    [InlineData("give --team too", ExitCode.Usage, "--name", "workbench.example.org")]
    [InlineData("is no name of a machine", ExitCode.Usage, "--team", "--name", "https://workbench.example.org")]
    [InlineData("is no address", ExitCode.Usage, "--team", "--behind-proxy", "proxy")]
    [InlineData("--oidc-client", ExitCode.Usage, "--team", "--oidc", "https://idp.example.org")]
    [InlineData("no https address", ExitCode.Usage, "--team", "--oidc", "http://idp.example.org", "--oidc-client", "x")]
    [InlineData("none.pem", ExitCode.Usage, "--team", "--certificate", "none.pem")]
    public void A_team_that_would_not_be_safe_is_not_served(string why, int code, params string[] options)
    {
        var ran = Ran.InProcess(host => host with { OpenTools = _ => Wiring.OpenTools(Dragoman.Archive.Local.LocalNames.None) }, ["serve", "--archive", Archive, .. options]);
        Assert.Equal(code, ran.Code);
        Assert.Contains(why, ran.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
