using Dragoman.Events;
using Dragoman.Syntax;

namespace Dragoman.Exchange.Muc;

/// <summary>Reads what it was done with: words for weapons in the sentence, or the verb alone ("shot", "dynamited").</summary>
internal sealed class MucWeapons(string report, MucContext context)
{
    public void Fill(MucDraft draft)
    {
        if (draft.Kind is "KIDNAPPING" or "ARSON" or "ROBBERY" or "RELEASE") return;
        var scene = draft.Scene;
        for (var i = 0; i < scene.View.Count; i++)
            if (scene[i].Upos is Upos.Noun or Upos.Propn && !IsPart(scene[i]) && TypeOf(scene, i) is { } type && MayBe(draft, scene[i], type))
                Add(draft, Instrument(draft, MucPhrase.Of(scene, report, i), type));
        if (draft.Instruments.Count == 0 && OfVerb(draft) is { } own) draft.Instruments.Add(new(null, own) { Signs = [.. MucSigns.Of(draft), "type=" + own, "verb"] });
    }

    private MucInstrument Instrument(MucDraft draft, MucPhrase phrase, string type) =>
        new(phrase.Text, type) { Signs = context.Signs(draft, draft.Number, phrase, draft.Mention.TokensOf(Lexicons.Role.Instrument).Contains(phrase.Head) ? "Instrument" : "Beside", type) };

    private static void Add(MucDraft draft, MucInstrument instrument)
    {
        if (!draft.Instruments.Exists(known => known.Text == instrument.Text)) draft.Instruments.Add(instrument);
    }

    /// <summary>"bomb" of "bomb attack" says what kind; "car" of "car bomb" is none by itself.</summary>
    private static bool IsPart(Word word) => word.Relation is Relation.Compound && word.Head.IsNominal && word.Head.Index > word.Index && MucWords.Has("weapon", word.Head.Form.ToLowerInvariant());

    private static string? TypeOf(Scene scene, int token)
    {
        var own = scene.View[token];
        if (!MucWords.Has("weapon", own) && !MucWords.Has("weapon", scene[token].Form.ToLowerInvariant())) return null;
        List<string> words = [];
        foreach (var child in scene[token].Children)
            if (child.Relation is Relation.Compound or Relation.Amod && child.Index < token) words.Add(child.Form.ToLowerInvariant());
        words.Add(own);
        return MucWords.First("weapon", words);
    }

    /// <summary>Weapons that explode do bombings, others attacks; what was found or seized did nothing.</summary>
    private static bool MayBe(MucDraft draft, Word word, string type)
    {
        if (type is "GUN" or "MACHINE GUN" or "RIFLE" or "HANDGUN" or "CUTTING DEVICE" or "STONE" && draft.Kind is "BOMBING") return false;
        if (word.Lemma is "charge" or "device" or "shot" or "plastic" or "round" or "plate" && !HasExplosive(word)) return false;
        if (type is "STONE" or "FIRE" or "TORTURE") return false;
        var verb = word.GoverningVerb;
        return verb.Lemma is not ("seize" or "find" or "confiscate" or "capture" or "buy" or "sell" or "supply" or "provide" or "deactivate");
    }

    /// <summary>"a dynamite charge", "an explosive device".</summary>
    private static bool HasExplosive(Word word)
    {
        foreach (var child in word.Children)
            if (child.Relation is Relation.Compound or Relation.Amod or Relation.Nmod && child.Form.ToLowerInvariant() is "dynamite" or "explosive" or "bomb" or "tnt" or "plastic") return true;
        return false;
    }

    private static string? OfVerb(MucDraft draft) => (draft.Kind, draft.Verb) switch
    {
        (_, "dynamite") => "DYNAMITE",
        (_, "machinegun" or "machine-gun" or "strafe") => "MACHINE GUN",
        (_, "shoot" or "shooting" or "gun" or "fire" or "riddle") => "GUN",
        ("BOMBING", _) => "BOMB",
        _ when draft.Claim.Event.Class is "shooting" => "GUN",
        _ when draft.Claim.Event.Class is "air-strike" => "AERIAL BOMB",
        _ => null,
    };
}
