using Dragoman.Evaluation.Muc;
using Dragoman.Exchange.Muc;
using Dragoman.Text;

namespace Dragoman.Evaluation.Tests.Muc;

/// <summary>A wire of our own in capitals, read by what ships.</summary>
public sealed class MucReaderTests
{
    private const string Wire = """
        LIMA, 14 MAY 91 (AGENCY) -- [TEXT] YESTERDAY SHINING PATH GUERRILLAS KIDNAPPED MAYOR JULIAN OBANDO QUISPE IN THE CITY OF HUANCAYO.

           IN ANOTHER INCIDENT, UNIDENTIFIED MEN BLEW UP AN ELECTRICITY PYLON WITH DYNAMITE.
        """;

    private static readonly Lazy<List<Evaluation.Muc.MucTemplate>> Answers = new(() => [.. Evaluation.Muc.MucTemplate.Read(new StringReader(Shipped.OpenMucWriter()(Report))).Select(read => read.Template!)]);

    private static Report Report => new(Wire) { Reference = "own-0007", Published = new DateOnly(1991, 5, 14) };

    [Fact]
    public void Words_of_a_report_in_capitals_are_written_as_elsewhere_and_names_keep_theirs()
    {
        var document = Shipped.OpenSegmenter().Segment(Report);
        var words = document.Sentences.SelectMany(sentence => sentence.Tokens).Select(token => token.Form).ToList();
        Assert.Contains("guerrillas", words);
        Assert.Contains("Huancayo", words);
        Assert.Contains("Obando", words);
        Assert.DoesNotContain("KIDNAPPED", words);
        Assert.All(document.Sentences.SelectMany(sentence => sentence.Tokens), token => Assert.Equal(token.Form, token.Span.Of(Wire).ToString(), ignoreCase: true));
    }

    [Fact]
    public void A_kidnapping_has_its_victim_its_place_and_its_day()
    {
        var kidnapping = Assert.Single(Answers.Value, answer => answer.Types is ["KIDNAPPING"]);
        Assert.Equal(("OWN-0007", "ACCOMPLISHED"), (kidnapping.Message, kidnapping[5][0].Values[0]));
        Assert.Equal("13 MAY 91", kidnapping[MucSlots.Date][0].Values[0]);
        Assert.Equal("PERU: HUANCAYO (CITY)", kidnapping[MucSlots.Place][0].Values[0]);
        Assert.Equal("JULIAN OBANDO QUISPE", kidnapping[MucSlots.Victim][0].Values[0]);
        Assert.Equal(["GOVERNMENT OFFICIAL"], kidnapping[MucSlots.VictimType][0].Values);
        Assert.Empty(kidnapping[MucSlots.Object]);
    }

    [Fact]
    public void A_bombing_has_its_target_and_its_means()
    {
        var bombing = Assert.Single(Answers.Value, answer => answer.Types is ["BOMBING"]);
        Assert.Equal(["ENERGY"], bombing[MucSlots.ObjectType][0].Values);
        Assert.Equal("DYNAMITE", bombing[MucSlots.Instrument][0].Values[0]);
        Assert.Equal(["DYNAMITE"], bombing[MucSlots.InstrumentType][0].References);
    }

    [Fact]
    public void A_building_is_told_with_its_owner_and_those_who_did_it_without_their_number()
    {
        const string Text = """
            BOGOTA, 3 JUN 91 (AGENCY) -- [TEXT] YESTERDAY THREE UNIDENTIFIED INDIVIDUALS BOMBED THE OFFICES OF THE SUGAR WORKERS UNION IN CALI.

               THE BOMB SERIOUSLY DAMAGED THE OFFICES OF THE SUGAR WORKERS UNION, POLICE SAID.
            """;
        var written = Shipped.OpenMucWriter()(new Report(Text) { Reference = "own-0009", Published = new DateOnly(1991, 6, 3) });
        var bombing = Assert.Single(Evaluation.Muc.MucTemplate.Read(new StringReader(written))).Template!;
        Assert.Equal(["UNIDENTIFIED INDIVIDUALS"], bombing[MucSlots.Individual][0].Values);
        Assert.Equal(["OFFICES OF THE SUGAR WORKERS UNION"], bombing[MucSlots.Object][0].Values);
    }

    [Fact]
    public void A_report_of_no_incident_has_one_template_of_asterisks()
    {
        var written = Shipped.OpenMucWriter()(new Report("The committee met for tea on Monday.") { Reference = "tea" });
        Assert.Equal(25, written.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.StartsWith("0.  MESSAGE: ID                     TEA\n1.  MESSAGE: TEMPLATE               *\n", written, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_slot_is_written_and_quotes_within_quotes_are_marked()
    {
        var template = new Exchange.Muc.MucTemplate
        {
            Type = "ROBBERY",
            Stage = "ATTEMPTED",
            Location = "BOLIVIA: SUCRE (CITY)",
            Organisations = [new("\"DAWN\" COMMAND", "CLAIMED OR ADMITTED")],
            Objects = [new("BANK", "FINANCIAL", "1", null, null), new("TRUCKS", "TRANSPORT VEHICLE", "2", "CHILE", "SOME DAMAGE")],
            Victims = [new("ANA RUIZ", "TELLER", "CIVILIAN", "1", null, "INJURY")],
        };
        var lines = MucWriter.Write("own-0008", [template]).Split('\n');
        Assert.Contains("10. PERP: ORGANIZATION ID           \"\\\"DAWN\\\" COMMAND\"", lines);
        Assert.Contains("12. PHYS TGT: ID                    \"BANK\"", lines);
        Assert.Contains("                                    \"TRUCKS\"", lines);
        Assert.Contains("15. PHYS TGT: FOREIGN NATION        CHILE: \"TRUCKS\"", lines);
        Assert.Contains("19. HUM TGT: DESCRIPTION            \"TELLER\": \"ANA RUIZ\"", lines);
        Assert.Contains("9.  PERP: INDIVIDUAL ID             -", lines);
        Assert.Equal(25, lines.Count(line => line.Length > 2 && char.IsDigit(line[0])));
    }
}
