using System.Collections.Immutable;
using Dragoman.Archive.Decisions;
using Dragoman.Archive.Incidents.Rows;
using Dragoman.Archive.Storage;
using Dragoman.Incidents;

namespace Dragoman.Archive.Ratings;

/// <summary>How people rate those who speak, and what is said. Every word of theirs is in the log.</summary>
public sealed class ArchiveRatings
{
    private readonly Database _database;
    private readonly TimeProvider _clock;
    private readonly RatingStore _store;

    internal ArchiveRatings(Database database, TimeProvider clock) => (_database, _clock, _store) = (database, clock, new RatingStore(database));

    /// <summary>Outlets, then actors, then claims, by name.</summary>
    public ImmutableArray<GivenRating> All() => [.. _store.All()];

    public GivenRating? Find(RatedKind kind, string name) => _store.Find(GivenRating.SubjectOf(kind, name));

    /// <summary>The outlets of the archive's reports, rated or not, by name.</summary>
    public ImmutableArray<(string Name, int Reports)> Outlets() =>
        [.. _database.Query("SELECT outlet, COUNT(*) FROM reports WHERE outlet IS NOT NULL GROUP BY outlet ORDER BY outlet", row => (row.GetString(0), (int)row.GetInt64(1)))];

    /// <summary>What incidents are read with.</summary>
    public Sources ToSources() => Sources.Of(_store.All().Select(given => given.Rating));

    /// <summary>Changes a rating; what the new one says nothing of stays.</summary>
    /// <returns>False where it says nothing new, and nothing was logged.</returns>
    /// <exception cref="ArchiveException">It makes no sense, or there is no such claim.</exception>
    public bool Rate(SourceRating rating, string who, string? reason = null) => rating.Refusal is { } refusal
        ? throw new ArchiveException($"'{rating.Name}' {refusal}")
        : Change(rating, before => (before ?? rating).Changed(rating), who, reason);

    /// <summary>Takes a rating back: the rated is unrated again.</summary>
    /// <returns>False where there was none.</returns>
    public bool Unrate(RatedKind kind, string name, string who, string? reason = null) => Change(new SourceRating(kind, name), _ => new SourceRating(kind, name), who, reason);

    private bool Change(SourceRating of, Func<SourceRating?, SourceRating> change, string who, string? reason) => _database.Write(() =>
    {
        var subject = GivenRating.SubjectOf(of.Kind, of.Name);
        var before = _store.Find(subject)?.Rating;
        var after = change(before);
        if (after == before || (before is null && after.IsNothing))
            return false;
        if (of.Kind is RatedKind.Claim && !after.IsNothing && _database.One<long>("SELECT COUNT(*) FROM claims WHERE id = @id", ("id", of.Name)) == 0)
            throw new ArchiveException($"{_database.Dialect.Name}: there is no claim {of.Name} (dragoman search shows what there is)");
        var decision = new Decision(_clock.GetUtcNow(), who, DecisionKind.Rated, [subject], before is null ? null : RatingJson.Write(before), RatingJson.Write(after), reason);
        new LogStore(_database).Append(decision);
        new StaleIncidents(_database).AddRated(of.Kind, of.Name);
        _store.Replace(subject, after.IsNothing ? null : new GivenRating(after, decision.At, who, reason));
        return true;
    });
}
