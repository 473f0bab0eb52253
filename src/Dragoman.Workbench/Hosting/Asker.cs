using Dragoman.Archive.People;

namespace Dragoman.Workbench.Hosting;

/// <summary>Who asks: one for each request, told by <see cref="Admission"/>.</summary>
internal sealed class Asker
{
    private string? _name;

    /// <summary>For the log of decisions.</summary>
    public string Name => _name ?? throw new InvalidOperationException("nobody was admitted to ask this");

    public Role Role { get; private set; }

    /// <summary>Null on the machine itself, where there are none.</summary>
    public Account? Account { get; private set; }

    /// <summary>Of the network.</summary>
    public string? Address { get; private set; }

    public Doer Doer => new(Name, Address);

    public bool May(Role role) => Role >= role;

    /// <exception cref="Refusal">They may not.</exception>
    public void Require(Role role, string what)
    {
        if (!May(role))
            throw Admission.TooLittle(Role, role, what);
    }

    public void IsLocal(string name) => (_name, Role) = (name, Role.Administrator);

    /// <param name="cap">The most that a token may; null for people themselves.</param>
    public void Is(Account account, Role? cap, string? address) =>
        (_name, Account, Role, Address) = (account.Name, account, cap is { } most && most < account.Role ? most : account.Role, address);
}
