using System.Collections.Immutable;
using Dragoman.Evaluation.Muc;

namespace Dragoman.Evaluation.Tests.Muc;

/// <summary>Keys and answers of our own, counted by hand.</summary>
public sealed class MucScoreTests
{
    private const string Key = """
        ;;; a remark
        0.  MESSAGE: ID                     OWN-MUC-0001 (US)
        1.  MESSAGE: TEMPLATE               1
        2.  INCIDENT: DATE                  11 MAY 91 - 12 MAY 91
        3.  INCIDENT: LOCATION              PERU: JUNIN (DEPARTMENT): TARMA (CITY)
        4.  INCIDENT: TYPE                  BOMBING
        5.  INCIDENT: STAGE OF EXECUTION    ACCOMPLISHED
        6.  INCIDENT: INSTRUMENT ID         "TWO DYNAMITE STICKS" / "DYNAMITE"
        7.  INCIDENT: INSTRUMENT TYPE       DYNAMITE: "TWO DYNAMITE STICKS" / "DYNAMITE"
        9.  PERP: INDIVIDUAL ID             ? "HOODED MEN"
        10. PERP: ORGANIZATION ID           -
        12. PHYS TGT: ID                    "OFFICES OF THE \"LA OLA\" COMPANY" / "OFFICES"
                                            "MILL"
        13. PHYS TGT: TYPE                  COMMERCIAL: "OFFICES OF THE \"LA OLA\" COMPANY" / "OFFICES"
                                            COMMERCIAL / OTHER: "MILL"
        18. HUM TGT: NAME                   "RAUL PINO"
        20. HUM TGT: TYPE                   FORMER GOVERNMENT OFFICIAL: "RAUL PINO"
        21. HUM TGT: NUMBER                 ~7: "RAUL PINO"

        0.  MESSAGE: ID                     OWN-MUC-0001 (US)
        1.  MESSAGE: TEMPLATE               2 (OPTIONAL)
        4.  INCIDENT: TYPE                  KIDNAPPING / ATTACK
        18. HUM TGT: NAME                   "EVA LUZ"

        0.  MESSAGE: ID                     OWN-MUC-0002 (US)
        1.  MESSAGE: TEMPLATE               *
        2.  INCIDENT: DATE                  *

        """;

    private static readonly ImmutableArray<(string Message, MucTemplate? Template)> Read = [.. MucTemplate.Read(new StringReader(Key))];

    private static MucTemplate First => Read[0].Template!;

    [Fact]
    public void Keys_are_read_with_what_is_optional_and_what_is_alike()
    {
        Assert.Equal(["OWN-MUC-0001", "OWN-MUC-0001", "OWN-MUC-0002"], Read.Select(read => read.Message));
        Assert.Equal([false, true, null], Read.Select(read => read.Template?.Optional));
        Assert.True(First[MucSlots.Individual][0].Optional);
        Assert.Empty(First[MucSlots.Organisation]);
        Assert.Equal(["OFFICES OF THE \"LA OLA\" COMPANY", "OFFICES"], First[MucSlots.Object][0].Values);
        Assert.Equal(["COMMERCIAL", "OTHER"], First[MucSlots.ObjectType][1].Values);
        Assert.Equal(["MILL"], First[MucSlots.ObjectType][1].References);
        Assert.Equal(["PERU: JUNIN (DEPARTMENT): TARMA (CITY)"], First[MucSlots.Place][0].Values);
    }

    [Theory]
    [InlineData(2, "11 MAY 91 - 12 MAY 91", 1)]
    [InlineData(2, "12 MAY 91", 0.5)]
    [InlineData(2, "- 12 MAY 91", 0.5)]
    [InlineData(2, "- 13 MAY 91", 0)]
    [InlineData(2, "13 MAY 91", 0)]
    [InlineData(3, "PERU: TARMA (TOWN)", 1)]
    [InlineData(3, "PERU", 0.5)]
    [InlineData(3, "CHILE", 0)]
    [InlineData(4, "BOMBING", 1)]
    [InlineData(4, "ATTACK", 0.5)]
    [InlineData(4, "ARSON", 0)]
    [InlineData(6, "\"DYNAMITE STICKS\"", 1)]
    [InlineData(6, "\"DYNAMITE\"", 1)]
    [InlineData(7, "DYNAMITE: \"DYNAMITE\"", 1)]
    [InlineData(7, "DYNAMITE: \"MORTAR\"", 0.5)]
    [InlineData(7, "BOMB: \"DYNAMITE\"", 0.5)]
    [InlineData(7, "GUN: \"DYNAMITE\"", 0)]
    [InlineData(12, "\"MAIN OFFICES\"", 1)]
    [InlineData(12, "\"COMPANY\"", 0.5)]
    [InlineData(12, "\"BRIDGE\"", 0)]
    [InlineData(18, "\"RAUL PINO\"", 1)]
    [InlineData(18, "\"PINO\"", 0.5)]
    [InlineData(20, "GOVERNMENT OFFICIAL: \"RAUL PINO\"", 0.5)]
    [InlineData(21, "7: \"RAUL PINO\"", 0.5)]
    [InlineData(21, "6: \"RAUL PINO\"", 0)]
    public void Fills_are_judged_by_the_guidelines(int slot, string answer, double score) =>
        Assert.Equal(score, First[slot].Max(key => MucFills.Score(slot, MucFill.Read(answer, slot == MucSlots.Place), key)));

    [Theory]
    [InlineData(2, "(12 MAY 91) / (- 13 MAY 91)", "12 MAY 91", 1)]
    [InlineData(2, "(12 MAY 91) / (- 13 MAY 91)", "- 13 MAY 91", 1)]
    [InlineData(2, "(11 MAY 91 - 12 MAY 91) / 14 MAY 91", "11 MAY 91", 0.5)]
    [InlineData(3, "(PERU: TARMA (CITY)) / (PERU)", "PERU: TARMA (TOWN)", 1)]
    [InlineData(3, "(PERU: TARMA (CITY)) / (PERU: JUNIN (DEPARTMENT))", "PERU", 0.5)]
    [InlineData(3, "PERU: TARMA (CITY) - JAUJA (CITY)", "PERU: TARMA (CITY)", 0.5)]
    [InlineData(12, "(\"OLD MILL\") / \"MILL (DISUSED)\"", "\"OLD MILL\"", 1)]
    [InlineData(11, "(POSSIBLE / ACQUITTED): \"DAWN COMMAND\"", "ACQUITTED: \"DAWN COMMAND\"", 1)]
    [InlineData(19, "(\"GUARD OF THE MILL\" / \"GUARD\"): \"RAUL PINO\"", "\"GUARD\": \"RAUL PINO\"", 1)]
    public void Alternatives_in_brackets_are_read_without_them(int slot, string key, string answer, double score) =>
        Assert.Equal(score, MucFills.Score(slot, MucFill.Read(answer, slot == MucSlots.Place), MucFill.Read(key, slot == MucSlots.Place)));

    [Fact]
    public void Templates_answer_to_each_other_where_type_and_a_party_agree()
    {
        var wrong = Answer("KIDNAPPING", "RAUL PINO");
        Assert.Equal([-1], MucMapping.Map([wrong], [First]));
        Assert.Equal([-1, 0], MucMapping.Map([wrong, Answer("ATTACK", "PINO")], [First]));
        Assert.Equal([-1], MucMapping.Map([Answer("BOMBING", "EVA LUZ")], [First]));
    }

    [Fact]
    public void What_has_no_counterpart_is_missing_or_spurious_by_the_row()
    {
        var score = MucScore.Of([new("OWN-MUC-0001", "", [Answer("BOMBING", "RAUL PINO"), Answer("ARSON", "EVA LUZ")], [First, Read[1].Template!])]);
        Assert.Equal((1, 1, 0), (score.Templates.Correct, score.Templates.Spurious, score.Templates.Missing));
        Assert.Equal((2, 0), (score.MatchedOnly.Correct, score.MatchedOnly.Spurious));
        Assert.Equal((2, 2), (score.All.Correct, score.All.Spurious));
        // Thirteen fills of the first template are asked for: the hooded men aren't.
        Assert.Equal((13, 11), (score.All.Possible, score.All.Missing));
        Assert.Equal(2 / 13.0, score.All.Recall, 9);
        Assert.Equal(2 / 4.0, score.All.Precision, 9);
    }

    [Fact]
    public void Entities_are_right_word_for_word()
    {
        const string text = "TWO DYNAMITE STICKS HIT THE OFFICES AND THE MILL; RAUL PINO AND EVA LUZ WERE HURT";
        ImmutableArray<MucMessage> messages = [new("OWN-MUC-0001", text, [Answer("BOMBING", "PINO"), Answer("KIDNAPPING", "EVA LUZ")], [First, Read[1].Template!])];
        var ceaf = MucEntities.Ceaf(messages).ToDictionary(role => role.Role, role => role.Tally);
        Assert.Equal(new EntityTally(1, 2, 1, 2), ceaf["Victim"]);
        Assert.Equal((2, 1), (ceaf["Target"].Keys, ceaf["Weapon"].Keys));
        // Both types and one of two names; of the key five entities and two types.
        Assert.Equal(new EntityTally(3, 4, 3, 7), MucEntities.Templates(messages));
    }

    private static MucTemplate Answer(string type, string victim) =>
        new("OWN-MUC-0001", "1", false, ImmutableDictionary<int, ImmutableArray<MucFill>>.Empty.Add(MucSlots.Type, [MucFill.Read(type, false)]).Add(MucSlots.Victim, [MucFill.Read($"\"{victim}\"", false)]));
}
