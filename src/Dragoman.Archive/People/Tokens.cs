using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Dragoman.Archive.Storage;

namespace Dragoman.Archive.People;

/// <summary>Tokens by which programs ask in the name of accounts.</summary>
public sealed class Tokens
{
    private const int LongestName = 100;

    // A write for each request would cost more than the request.
    private static readonly TimeSpan Fineness = TimeSpan.FromHours(1);

    private readonly Database _database;
    private readonly TimeProvider _clock;
    private readonly TokenStore _store;
    private readonly AccountStore _accounts;
    private readonly AccountLog _log;

    internal Tokens(Database database, TimeProvider clock) =>
        (_database, _clock, _store, _accounts, _log) = (database, clock, new TokenStore(database), new AccountStore(database), new AccountLog(database));

    /// <summary>Of an account, the latest first.</summary>
    public ImmutableArray<AccessToken> Of(string account) => [.. _store.Of(account)];

    public AccessToken? ById(string id) => _store.ById(id);

    /// <summary>Keeps the hash of a token.</summary>
    /// <param name="secret">256 bits of chance, in whatever letters: no guessing finds it, so that its hash needs no salt.</param>
    /// <exception cref="ArchiveException">It would live too long, or has no name.</exception>
    public AccessToken Add(Account account, string name, string secret, Role role, DateTimeOffset expires, Doer by)
    {
        var now = _clock.GetUtcNow();
        if (name.Length is 0 or > LongestName || name.Any(char.IsControl))
            throw new ArchiveException($"a token has a name of up to {LongestName} characters, which says what it is for");
        if (role > account.Role)
            throw new ArchiveException($"{account.Name} is {AccountStore.Text(account.Role)}, and a token of theirs can't be more");
        if (expires <= now || expires > now + AccessToken.LongestLife)
            throw new ArchiveException("a token is good for a year at most, and until some time to come");
        return _database.Write(() =>
        {
            var hash = HashOf(secret);
            var token = new AccessToken($"t-{hash[..16]}", account.Id, name, role, now, expires, null, null);
            _store.Insert(token, hash);
            _log.Append(now, by, AccountEvent.TokenMade, account.Name, $"{name}, {AccountStore.Text(role)}");
            return token;
        });
    }

    /// <summary>Whose token it is, where it is good and they may do anything.</summary>
    public (Account Account, AccessToken Token)? Find(string secret)
    {
        var now = _clock.GetUtcNow();
        if (_store.ByHash(HashOf(secret)) is not { } token || !token.IsGoodAt(now) || _accounts.ById(token.Account) is not { IsDisabled: false } account)
            return null;
        if (token.Used is null || now - token.Used >= Fineness)
            _database.Write(() =>
            {
                _store.Use(token.Id, now);
                return 0;
            });
        return (account, token);
    }

    /// <summary>Nobody gets in by it any more.</summary>
    /// <exception cref="ArchiveException">There is no such token.</exception>
    public void Revoke(string id, Doer by) => _database.Write(() =>
    {
        var token = _store.ById(id) ?? throw new ArchiveException($"there is no token {id}");
        if (token.Revoked is not null)
            return 0;
        _store.Revoke(id, _clock.GetUtcNow());
        _log.Append(_clock.GetUtcNow(), by, AccountEvent.TokenRevoked, _accounts.ById(token.Account)?.Name, token.Name);
        return 1;
    });

    private static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
