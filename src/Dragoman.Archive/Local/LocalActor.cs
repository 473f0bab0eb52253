using System.Collections.Immutable;
using System.Text.Json;
using Dragoman.Actors;
using Dragoman.Archive.Decisions;

namespace Dragoman.Archive.Local;

/// <summary>An actor that the register doesn't have, or another name of one that it has; good for one archive.</summary>
/// <param name="Id">"lby-x-tripoli-revolutionaries"; that of the register where a name is added to one that it has.</param>
public sealed record LocalActor(string Id, string Name, ImmutableArray<string> Aliases, string? Country, string? Sector, ActorKind Kind, string Side)
{
    /// <summary>As claims name it.</summary>
    public Actor Actor => new(Id, Name, Country, Sector, Kind, Side);

    public string ToJson() => DecisionJson.Of(writer =>
    {
        writer.WriteString("actor", Id);
        writer.WriteString("name", Name);
        LocalNames.Write(writer, Aliases);
        writer.WriteString("country", Country);
        writer.WriteString("sector", Sector);
        writer.WriteNumber("kind", (int)Kind);
        writer.WriteString("side", Side);
    });

    internal static LocalActor Read(JsonElement root) => new(
        root.GetProperty("actor").GetString()!, root.GetProperty("name").GetString()!, LocalNames.Read(root), root.GetProperty("country").GetString(),
        root.GetProperty("sector").GetString(), (ActorKind)root.GetProperty("kind").GetInt32(), root.GetProperty("side").GetString()!);
}
