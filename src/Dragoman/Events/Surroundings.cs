using System.Collections.Immutable;
using Dragoman.Actors;
using Dragoman.Entities;
using Dragoman.Lexicons;

namespace Dragoman.Events;

/// <summary>What the words around an event speak of: the more, the more of conflict; far below zero of another walk of life. See <see cref="ContextTable"/>.</summary>
/// <param name="Paragraph">The words of the paragraph.</param>
/// <param name="Report">The words of the report.</param>
/// <param name="Known">How many words of the report the table knows.</param>
/// <param name="NamesFighters">Whether the paragraph names an army or an armed group.</param>
public readonly record struct Surroundings(double Paragraph, double Report, int Known, bool NamesFighters)
{
    /// <summary>Of paragraphs of conflict that the table wasn't learned from, one of twenty speaks less of it; of peaceful ones, seven of ten do.</summary>
    private const double Elsewhere = -4.3;

    /// <summary>Of the long reports with gold claims none speaks so little of it (-2.1 is the least).</summary>
    private const double ElsewhereInLong = -2.5;

    private const int WordsOfLong = 100;

    /// <summary>A sentence may speak of anything.</summary>
    private const int FewestWords = 16;

    public bool IsElsewhere => !NamesFighters && (Known >= WordsOfLong ? Paragraph < ElsewhereInLong && Report < ElsewhereInLong : Paragraph < Elsewhere && Report < Elsewhere);

    /// <summary>Of each sentence.</summary>
    /// <param name="actors">Who is named in each.</param>
    public static ImmutableArray<Surroundings> Of(ImmutableArray<LexicalView> views, IReadOnlyList<ImmutableArray<ActorMention>> actors, ContextTable contexts)
    {
        var armed = views.Where((_, i) => actors[i].Any(IsFighter)).Select(view => view.Parse.Sentence.Block).ToHashSet();
        var paragraphs = views.GroupBy(view => view.Parse.Sentence.Block).ToDictionary(group => group.Key, group => contexts.Score(group.SelectMany(Words), FewestWords));
        var report = paragraphs.Count == 1 ? paragraphs.Values.Single() : contexts.Score(views.SelectMany(Words), FewestWords);
        var known = contexts.Known(views.SelectMany(Words));
        return [.. views.Select(view => new Surroundings(paragraphs[view.Parse.Sentence.Block], report, known, armed.Contains(view.Parse.Sentence.Block)))];
    }

    private static bool IsFighter(ActorMention actor) =>
        actor is { Kind: ActorMentionKind.Named, Actor.Kind: ActorKind.RebelGroup or ActorKind.PoliticalMilitia or ActorKind.IdentityMilitia } or { Kind: ActorMentionKind.Named, Actor.Sector: "MIL" };

    /// <summary>Names say nothing: whatever has a capital is left out.</summary>
    private static IEnumerable<string> Words(LexicalView view)
    {
        foreach (var token in view.Parse.Sentence.Tokens)
            if (char.IsLower(token.Form[0]) && ContextTable.KeyOf(token.Form) is { } word)
                yield return word;
    }
}
