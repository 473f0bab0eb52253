using System.Collections.Immutable;
using Dragoman.Actors;
using Dragoman.Events;
using Dragoman.Lexicons;
using Dragoman.Places;
using Dragoman.Syntax;
using Dragoman.Text;

namespace Dragoman.Claims;

/// <summary>Who was harmed, where no table knows them: "two shepherds" are civilians, "four dead" nobody can say who.</summary>
internal static class Victims
{
    /// <param name="place">Where it was: they are of that country.</param>
    public static ImmutableArray<ClaimActor> Of(Scene scene, EventMention mention, PlaceMention? place, ActorRegister register)
    {
        var found = ImmutableArray.CreateBuilder<ClaimActor>();
        foreach (var token in mention.TokensOf(Role.Victim))
        {
            var word = scene[token];
            if (KindOf(scene, word) is not { } sector) continue;
            var actor = register.OfSector(place?.Country, sector, sector is "CVL" ? ActorKind.Civilians : ActorKind.Unknown);
            if (found.All(known => known.Actor.Id != actor.Id)) found.Add(new ClaimActor(actor, Phrase(scene, token)));
        }
        return found.ToImmutable();
    }

    /// <summary>"Thousands rallied": who demonstrates is a protester.</summary>
    public static ImmutableArray<ClaimActor> Crowd(Scene scene, EventMention mention, PlaceMention? place, ActorRegister register)
    {
        if (mention.Trigger.Class is not ("protest" or "riot" or "road-blockade")) return [];
        foreach (var token in mention.TokensOf(Role.Actor).Concat(mention.TokensOf(Role.Mutual)))
            if (KindOf(scene, scene[token]) is not null)
                return [new ClaimActor(register.OfSector(place?.Country, "CVL", mention.Trigger.Class is "riot" ? ActorKind.Rioters : ActorKind.Protesters), Phrase(scene, token))];
        return [];
    }

    private static string? KindOf(Scene scene, Word word)
    {
        if (Coreference.IsPronoun(word) || scene.ActorAt(word.Index) is not null || word.Upos is Upos.Propn) return null;
        var classes = scene.ClassesOf(word) | scene.LikelyClassesOf(word);
        if (word.Upos is Upos.Num || Phrases.IsBareCount(scene, word) || (classes & EntityClasses.Body) != 0 || scene.View[word.Index] is "dead" or "wounded" or "injured" or "casualty" or "victim" or "body" or "missing") return "UNK";
        if ((classes & EntityClasses.Person) == 0 || (classes & (EntityClasses.Armed | EntityClasses.Official | EntityClasses.Weapon | EntityClasses.Vehicle | EntityClasses.Animal)) != 0) return null;
        return "CVL";
    }

    /// <summary>"two young shepherds", "14 wounded"</summary>
    private static TextSpan Phrase(Scene scene, int token)
    {
        var first = token;
        if (scene[token].Upos is Upos.Num && token + 1 < scene.View.Count && scene[token + 1] is { Upos: Upos.Noun or Upos.Adj or Upos.Verb } next && (next.IsNominal || next.Xpos is "VBN" or "JJ")) token++;
        while (first > 0 && scene[first - 1].Upos is Upos.Adj or Upos.Noun or Upos.Num) first--;
        return scene.Parse.Sentence.SpanOf(first, token);
    }
}
