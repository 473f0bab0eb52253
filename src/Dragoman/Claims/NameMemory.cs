using System.Collections.Immutable;
using Dragoman.Actors;
using Dragoman.Events;
using Dragoman.Lexicons;
using Dragoman.Syntax;

namespace Dragoman.Claims;

/// <summary>
/// Whom names stand for that no table has, by the words of office beside them: "UN envoy Martin Griffiths", "Getachew Reda, a spokesman for the
/// front". Later in the report "Griffiths" and "Getachew" will do.
/// </summary>
internal sealed class NameMemory
{
    private const int ShortestName = 4;
    private const int LongestName = 5;

    private readonly Dictionary<string, Actor> _bearers = new(StringComparer.Ordinal);
    private readonly PersonTable _persons;

    public NameMemory(ImmutableArray<Scene> scenes, PersonTable persons)
    {
        _persons = persons;
        foreach (var scene in scenes)
            foreach (var mention in scene.Actors)
                if (IsOffice(scene, mention)) Note(scene, mention);
    }

    /// <summary>Null where the report has nobody of that name.</summary>
    public Actor? Find(Word name) => name.Upos is Upos.Propn ? _bearers.GetValueOrDefault(name.Form) : null;

    /// <summary>One person, by what they are: "a spokesman", "the envoy"; no army and no country.</summary>
    private static bool IsOffice(Scene scene, ActorMention mention) =>
        mention.Kind is ActorMentionKind.Generic or ActorMentionKind.Named && mention.Actor.Kind is not ActorKind.Civilians && mention.Role is AgentRole.Official or AgentRole.Any or AgentRole.Combatant
        && scene[mention.Head].Xpos is "NN" or "NNP" && scene[mention.Head].Upos is Upos.Noun or Upos.Propn && scene.IsPersonNoun(scene[mention.Head]);

    private void Note(Scene scene, ActorMention office)
    {
        var after = office.Last + 1;
        if (after < scene.View.Count && scene[after].Form is ",") after++;
        Add(scene, after, 1, office.Actor);
        var before = office.First - 1;
        while (before > 0 && scene[before].Upos is Upos.Det or Upos.Adj) before--;
        if (before > 0 && scene[before].Form is ",") Add(scene, before - 1, -1, office.Actor);
    }

    private void Add(Scene scene, int from, int step, Actor actor)
    {
        for (var (i, count) = (from, 0); i >= 0 && i < scene.View.Count && count < LongestName; i += step, count++)
        {
            var word = scene[i];
            if (word.Upos is not Upos.Propn || scene.ActorAt(i) is not null || scene.PlaceAt(i) is not null) return;
            if (word.Form.Length >= ShortestName && char.IsUpper(word.Form[0]) && !_persons.IsTitleWord(scene.View[i])) _bearers.TryAdd(word.Form, actor);
        }
    }
}
