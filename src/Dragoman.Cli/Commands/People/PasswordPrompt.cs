using System.Diagnostics.CodeAnalysis;
using System.Text;
using Dragoman.Workbench.People;

namespace Dragoman.Cli.Commands.People;

/// <summary>A new password: typed twice without being shown, or the first line of the standard input; never an argument, which other programs could read.</summary>
internal sealed class PasswordPrompt(Host host, Messages messages)
{
    /// <summary>False where it can't be one; people have been told.</summary>
    public bool TryRead(string name, [NotNullWhen(true)] out string? hash)
    {
        hash = null;
        var password = host.InputIsTerminal ? Ask($"Password for {name}: ") : FirstLine();
        var refusal = string.IsNullOrEmpty(password) ? "no password was given (type one, or send it as the first line of the standard input)"
            : Passwords.RefusalOf(password, name) ?? (host.InputIsTerminal && Ask("Again: ") != password ? "the two aren't the same" : null);
        if (refusal is not null)
        {
            messages.Fail(refusal);
            return false;
        }
        hash = Passwords.Hash(password!);
        return true;
    }

    private string? Ask(string prompt)
    {
        host.Error.Write(prompt);
        var typed = host.ReadSecret();
        host.Error.Write("\n");
        return typed;
    }

    private string? FirstLine()
    {
        using var input = new StreamReader(host.Input, new UTF8Encoding(false), leaveOpen: true);
        return input.ReadLine();
    }
}
