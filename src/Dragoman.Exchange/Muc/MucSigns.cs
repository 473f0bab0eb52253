using Dragoman.Events;
using Dragoman.Syntax;

namespace Dragoman.Exchange.Muc;

/// <summary>What speaks for and against something being a fill of a template, as names of rows of weights.tsv.</summary>
internal static class MucSigns
{
    /// <summary>Of an event: what told it, how, and how certainly.</summary>
    public static IEnumerable<string> Of(MucDraft draft)
    {
        yield return "class=" + draft.Claim.Event.Class;
        yield return "trigger=" + draft.Mention.Trigger.Id;
        yield return "construction=" + draft.Mention.Construction;
        yield return "status=" + draft.Claim.Status;
        yield return "stage=" + draft.Stage;
        yield return "basis=" + draft.Claim.Time?.Basis;
        yield return "place=" + (draft.Claim.Place is null ? "none" : draft.Claim.Place.Precision.ToString(System.Globalization.CultureInfo.InvariantCulture));
        yield return "source=" + (draft.Claim.Attribution is [var source, ..] ? source.Kind.ToString() : "none");
        yield return "plural=" + (draft.Mention.Trigger.Pos is Lexicons.TriggerPos.Noun && draft.Scene[draft.Mention.Anchor].IsPlural);
        yield return "tense=" + draft.Scene[draft.Mention.Governor].Xpos;
        yield return "ofwar=" + draft.IsOfWar;
        yield return "speaker=" + Speaks(draft.Scene);
        yield return "root=" + draft.Scene[draft.Mention.Anchor].GoverningVerb.IsRoot;
        yield return "sentence=" + draft.Number switch { 0 or 1 => "first", <= 3 => "early", <= 8 => "middle", _ => "late" };
    }

    /// <summary>"we", "our", "I": somebody speaks, and reports seldom do.</summary>
    private static string Speaks(Scene scene)
    {
        for (var i = 0; i < scene.View.Count; i++)
            if (scene[i].Form.ToLowerInvariant() is "we" or "our" or "us" or "i" or "you" or "my") return "first";
        return "none";
    }

    /// <summary>Of all events that are told of one incident, and of what they name.</summary>
    public static IEnumerable<string> Of(MucIncident incident, MucTemplate template)
    {
        foreach (var sign in incident.Drafts.SelectMany(Of).Distinct(StringComparer.Ordinal)) yield return sign;
        foreach (var sign in Of(incident.Drafts[0]).Where(sign => sign.StartsWith("class=", StringComparison.Ordinal) || sign.StartsWith("sentence=", StringComparison.Ordinal))) yield return "first " + sign;
        yield return "type=" + template.Type;
        yield return "drafts=" + Few(incident.Drafts.Count);
        yield return "named=" + Few(template.Victims.Count(victim => victim.Name is not null));
        yield return "described=" + Few(template.Victims.Count(victim => victim.Name is null));
        yield return "objects=" + Few(template.Objects.Length);
        yield return "instruments=" + Few(template.Instruments.Count(instrument => instrument.Text is not null));
        yield return "individuals=" + Few(template.Individuals.Length);
        yield return "organisations=" + Few(template.Organisations.Length);
        yield return "category=" + template.Category;
        yield return "date=" + (template.Date is null ? "none" : template.Date.StartsWith('-') ? "default" : template.Date.Length > 9 ? "range" : "day");
        yield return "parts=" + Few(template.Location?.Count(c => c == ':') ?? 0);
        foreach (var victim in template.Victims)
        {
            yield return "victim=" + victim.Type;
            yield return "effect=" + victim.Effect;
            yield return "number=" + (victim.Number is "1" or "PLURAL" ? victim.Number : "many");
        }
        foreach (var thing in template.Objects)
        {
            yield return "object=" + thing.Type;
            yield return "things=" + (thing.Number is "1" or "PLURAL" ? thing.Number : "many");
        }
    }

    /// <summary>Of the report around it: how many incidents it may tell of, and which of them this is.</summary>
    public static IEnumerable<string> Around(IReadOnlyList<MucTemplate> templates, int rank)
    {
        var (own, earlier) = (templates[rank], templates.Take(rank).ToList());
        yield return "alike=" + Few(earlier.Count(other => other.Type == own.Type));
        yield return "alikehere=" + earlier.Exists(other => other.Type == own.Type && other.Location == own.Location);
        yield return "alikethen=" + earlier.Exists(other => other.Type == own.Type && other.Date == own.Date);
        yield return "alikewho=" + earlier.Exists(other => other.Victims.Any(victim => own.Victims.Any(mine => mine.Text == victim.Text)) || other.Objects.Any(thing => own.Objects.Any(mine => mine.Text == thing.Text)));
        yield return "rank=" + rank switch { 0 => "first", 1 => "second", _ => "later" };
        yield return "candidates=" + Few(templates.Count);
    }

    private static string Few(int count) => count switch { 0 => "none", 1 => "one", 2 => "two", _ => "more" };

    /// <summary>Of a phrase: what it is and where it stands.</summary>
    public static IEnumerable<string> Of(MucPhrase phrase, string role)
    {
        yield return "role=" + role;
        yield return "relation=" + phrase.Word.Relation;
        yield return "tag=" + phrase.Word.Xpos;
        if (Lists.Where(list => MucWords.Has(list, phrase.HeadWord)).ToList() is not []) yield return $"head={phrase.Kind}";
        else yield return "head";
        yield return "words=" + Math.Min(4, phrase.Last - phrase.First + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        yield return "article=" + Article(phrase);
        yield return "name=" + (phrase.Scene.Parse.Names.Where(name => name.Depth == 0 && name.First <= phrase.Head && phrase.Head <= name.Last).Select(name => name.Type.ToString()).FirstOrDefault() ?? "none");
        yield return "actor=" + (phrase.Scene.ActorAt(phrase.Head) is { } actor ? $"{actor.Kind}-{actor.Actor.Kind}-{actor.Actor.Sector}" : "none");
    }

    /// <summary>How a phrase stands to the event of its sentence.</summary>
    public static IEnumerable<string> Between(MucDraft draft, MucPhrase phrase)
    {
        var distance = phrase.Head - draft.Mention.Anchor;
        yield return "side=" + (distance < 0 ? "before " : "after ") + Math.Abs(distance) switch { <= 2 => "close", <= 5 => "near", <= 10 => "far", _ => "away" };
        yield return "preposition=" + phrase.Word.Preposition;
        yield return "governor=" + (phrase.Word.IsRoot ? "none" : draft.Mention.Core.Contains(phrase.Word.Head.Index) ? "trigger" : phrase.Word.Head.IsVerb ? "verb" : "noun");
        yield return "under=" + phrase.Word.IsUnder(draft.Scene[draft.Mention.Anchor]);
    }

    private static readonly string[] Lists = ["object", "person", "fighter", "doer", "weapon", "organ", "military"];

    private static string Article(MucPhrase phrase)
    {
        foreach (var child in phrase.Word.Children)
            if (child.Relation is Relation.Det or Relation.Nummod or Relation.NmodPoss && child.Index < phrase.Head) return child.Relation is Relation.Det ? child.Lemma : child.Relation.ToString();
        return "none";
    }
}
