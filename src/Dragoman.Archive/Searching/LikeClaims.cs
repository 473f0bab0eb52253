using System.Text.Json;
using Dragoman.Archive.Claims;
using Dragoman.Archive.Decisions;
using Dragoman.Archive.Storage;

namespace Dragoman.Archive.Searching;

/// <summary>In what claims are alike: what a reader takes wrongly once, it takes wrongly in all of them.</summary>
public enum LikeField
{
    /// <summary>The same row of triggers.tsv fired.</summary>
    Class,
    /// <summary>The same words were taken for the same place.</summary>
    Place,
    /// <summary>The same words were taken for the same party.</summary>
    Actor,
}

/// <summary>Unreviewed claims that rest on the same rule, or on the same words.</summary>
internal sealed class LikeClaims(Database database)
{
    private const int MostLookedAt = 5_000;
    private const int MostFound = 200;

    /// <param name="actor">The id of the party that is meant; the first one where it is null.</param>
    public IEnumerable<ClaimState> Of(ClaimState claim, LikeField field, string? actor)
    {
        using var json = JsonDocument.Parse(claim.Line);
        return KeyOf(json.RootElement, field, actor) is not { } key
            ? []
            : Candidates(claim, Condition(json.RootElement, field, key)).Where(other => IsLike(other, field, key)).Take(MostFound).ToArray();
    }

    private List<ClaimState> Candidates(ClaimState claim, Condition condition) => database.Query(
        $"""
        SELECT {ClaimStore.Fields} FROM claims c JOIN reports r ON r.key = c.report JOIN claim_lines l ON l.claim = c.key
        WHERE c.verdict = 'unreviewed' AND NOT c.is_withdrawn AND c.id <> @id AND ({condition.Sql}) ORDER BY c.day_from DESC NULLS LAST, c.id{Reports.ReportStore.Limited(MostLookedAt)}
        """,
        ClaimStore.Read, [("id", claim.Id), .. condition.Values]);

    private static Condition Condition(JsonElement line, LikeField field, Key key) => field switch
    {
        LikeField.Place => Storage.Condition.Of("c.place = @place", ("place", line.GetProperty("place").GetProperty("name").GetString())),
        LikeField.Actor => Storage.Condition.Of("c.key IN (SELECT claim FROM claim_actors WHERE actor = @actor)", ("actor", key.Value)),
        _ => Storage.Condition.Of("c.class = @class", ("class", line.GetProperty("event").GetProperty("class").GetString())),
    };

    private static bool IsLike(ClaimState other, LikeField field, Key key)
    {
        using var json = JsonDocument.Parse(other.Line);
        return field is LikeField.Actor ? PartiesOf(json.RootElement).Contains(key) : KeyOf(json.RootElement, field, null) == key;
    }

    private static Key? KeyOf(JsonElement line, LikeField field, string? actor) => field switch
    {
        LikeField.Place => line.TryGetProperty("place", out var place) ? new Key(WordsOf(place), TextOf(place, "gazetteer") ?? TextOf(place, "name")) : null,
        LikeField.Actor => PartiesOf(line).FirstOrDefault(party => actor is null || party.Value == actor),
        _ => new Key("", line.GetProperty("because").GetProperty("trigger").GetString()),
    };

    private static IEnumerable<Key> PartiesOf(JsonElement line) =>
        line.GetProperty("actors").EnumerateArray().Concat(line.GetProperty("recipients").EnumerateArray()).Select(party => new Key(WordsOf(party), TextOf(party, "id")));

    private static string WordsOf(JsonElement value) => FoldedWords.Of(TextOf(value, "text") ?? "");

    private static string? TextOf(JsonElement value, string name) => value.TryGetProperty(name, out var text) ? text.GetString() : null;

    private sealed record Key(string Words, string? Value);
}
