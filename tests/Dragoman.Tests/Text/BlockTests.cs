namespace Dragoman.Tests.Text;

public sealed class BlockTests
{
    private const string Paragraph = "Government forces took the northern gate of the town on Monday, two residents said by telephone.";
    private const string Other = "The rebels denied it. They said that they still held the gate and the road that leads to it.";

    private static void Check(string[] expected, params string[] lines)
    {
        string[] endings = ["\n", "\r\n", "\n\n", "\r\n\r\n", "\u2028"];
        foreach (var ending in endings)
            Assert.Equal(expected, Segmenting.Blocks(string.Join(ending, lines)));
    }

    [Fact]
    public void A_first_sentence_is_a_paragraph() => Check([$"Paragraph: {Paragraph}", $"Paragraph: {Other}"], Paragraph, Other);

    [Fact]
    public void A_short_first_line_without_full_stop_is_the_title() =>
        Check(["Title: Army takes northern gate", $"Paragraph: {Paragraph}"], "Army takes northern gate", Paragraph);

    [Theory]
    [InlineData("Hibhib is a village in the north of Iraq.[1]")]
    [InlineData("\"The town fell.\"")]
    [InlineData("The town fell,")]
    public void A_first_line_that_is_a_sentence_is_a_paragraph(string line) => Check([$"Paragraph: {line}", $"Paragraph: {Paragraph}"], line, Paragraph);

    [Fact]
    public void A_single_line_is_a_paragraph() => Check(["Paragraph: Army takes northern gate"], "Army takes northern gate");

    [Theory]
    [InlineData("The last area")]
    [InlineData("Five axes")]
    [InlineData("Hifter in Cairo")]
    [InlineData("What happens now?")]
    [InlineData("Background:")]
    public void A_short_line_before_a_paragraph_is_a_heading(string heading) =>
        Check([$"Paragraph: {Paragraph}", $"Heading: {heading}", $"Paragraph: {Other}"], Paragraph, heading, Other);

    [Fact]
    public void A_short_line_at_the_end_is_no_heading() =>
        Check([$"Paragraph: {Paragraph}", "Paragraph: Reporting from the coast"], Paragraph, "Reporting from the coast");

    [Theory]
    [InlineData("TRIPOLI, June 4 (Reuters) -", " ")]
    [InlineData("Tripoli/Benghazi, 4 June 2020 –", " ")]
    [InlineData("KHARTOUM (AFP) —", " ")]
    [InlineData("KHARTOUM (AFP) --", " ")]
    [InlineData("BEIRUT, Lebanon (AP) _", " ")]
    [InlineData("LIMA, 9 JAN 90 (EFE) -- [TEXT]", " ")]
    [InlineData("LIMA, 9 JAN 90 -- [REPORT] [PRESS COMMITTEE, COPREFA] [TEXT]", " ")]
    [InlineData("SAN SALVADOR, 3 JAN 90 (OWN) --", " ")]
    [InlineData("MISRATA, Libya —", "")]
    [InlineData("Deir ez-Zor, al-Mayadin, 12 May —", " ")]
    public void The_place_and_date_before_a_dash_are_a_dateline(string dateline, string space) =>
        Check([$"Dateline: {dateline}", $"Paragraph: {Paragraph}"], dateline + space + Paragraph);

    [Theory]
    [InlineData("Haftar - who left for Cairo on Tuesday with two of his generals - has not spoken yet.")]
    [InlineData("Al-Wefaq forces - backed by Turkey - took the town of Tarhuna on Friday and moved on.")]
    [InlineData("On 4 June - a Thursday - the town fell to the forces of the government in Tripoli.")]
    public void A_dash_in_a_sentence_makes_no_dateline(string paragraph) => Check([$"Paragraph: {paragraph}"], paragraph);

    [Theory]
    [InlineData("- two trucks with ammunition")]
    [InlineData("• two trucks")]
    [InlineData("* Two trucks were burnt.")]
    [InlineData("– two trucks")]
    [InlineData("1. Two trucks were burnt.")]
    [InlineData("2) Two trucks")]
    [InlineData("(a) two trucks")]
    public void Bullets_and_numbers_begin_list_items(string item) =>
        Check([$"Paragraph: {Paragraph}", $"ListItem: {item}", $"Paragraph: {Other}"], Paragraph, item, Other);

    [Theory]
    [InlineData("A machine that was damaged in the battles of the airport (Anatolia)")]
    [InlineData("Smoke over the port of Hodeidah (AFP/Getty)")]
    [InlineData("Smoke over the port of Hodeidah [Reuters]")]
    [InlineData("Smoke over the port. [Ali Haddad/Reuters]")]
    [InlineData("Photo: a checkpoint near the bridge")]
    [InlineData("FILE - A fighter stands guard near the bridge in 2019.")]
    [InlineData("Image: the bridge from above")]
    [InlineData("Caption: the bridge")]
    public void A_credit_or_its_label_makes_a_caption(string caption) =>
        Check([$"Paragraph: {Paragraph}", $"Caption: {caption}", $"Paragraph: {Other}"], Paragraph, caption, Other);

    [Fact]
    public void A_credit_at_the_end_of_the_report_makes_no_caption() =>
        Check([$"Paragraph: {Paragraph}", "Paragraph: Two men were killed, witnesses said. (AFP)", "Boilerplate: Share this"],
            Paragraph, "Two men were killed, witnesses said. (AFP)", "Share this");

    [Fact]
    public void Brackets_at_the_end_of_a_sentence_make_no_caption() =>
        Check(["Paragraph: The dead were brought to a hospital of the World Health Organization (WHO)."],
            "The dead were brought to a hospital of the World Health Organization (WHO).");

    [Theory]
    [InlineData("Read also: Five questions about the ceasefire")]
    [InlineData("Related: Who is who in the south")]
    [InlineData("Share this")]
    [InlineData("Follow us on Twitter")]
    [InlineData("© 2021 The Courier")]
    [InlineData("All rights reserved.")]
    [InlineData("Subscribe")]
    [InlineData("We use cookies to make this page better.")]
    [InlineData("ADVERTISEMENT")]
    [InlineData("Home | World | Africa | Sport")]
    [InlineData("Published: 4 June 2020")]
    [InlineData("Updated: 10:30 GMT")]
    [InlineData("Comments (3)")]
    public void Furniture_of_a_page_is_boilerplate(string line) =>
        Check([$"Paragraph: {Paragraph}", $"Boilerplate: {line}", $"Paragraph: {Other}"], Paragraph, line, Other);

    [Theory]
    [InlineData("Related attacks killed nine people in the north of the country on Sunday, officials said.")]
    [InlineData("Share prices fell after the attack on the refinery, the exchange in the capital said.")]
    [InlineData("Subscribers to the army's channel were told on Friday that the town had been taken.")]
    [InlineData("Readers of the paper were killed when a shell hit the square in front of its office.")]
    [InlineData("Comments by the spokesman caused a fight between soldiers of the two brigades on Friday.")]
    [InlineData("Watch towers on the border were shelled on Monday, according to the governor.")]
    public void Paragraphs_that_begin_like_boilerplate_are_read(string paragraph) => Check([$"Paragraph: {paragraph}"], paragraph);

    [Fact]
    public void A_run_of_entries_of_a_menu_is_boilerplate() =>
        Check(["Boilerplate: Home", "Boilerplate: World", "Boilerplate: Libya", "Title: Army takes northern gate", $"Paragraph: {Paragraph}"],
            "Home", "World", "Libya", "Army takes northern gate", Paragraph);

    [Fact]
    public void A_list_of_towns_is_no_menu() =>
        Assert.DoesNotContain(Segmenting.Blocks(string.Join('\n', Paragraph, "Sirte", "Jufra", "Sabha", "Ubari")), block => block.StartsWith("Boiler", StringComparison.Ordinal));

    [Fact]
    public void Boilerplate_has_no_sentences() => Assert.Equal([Paragraph], Segmenting.Sentences($"{Paragraph}\n\nShare this\n"));

    [Fact]
    public void The_title_of_the_report_is_its_title() => Assert.Equal(
        Dragoman.Text.BlockKind.Title,
        Segmenting.Segmenter.Segment(new Dragoman.Text.Report("The army took the gate.\n\n" + Paragraph) { Title = "The army took the gate." }).Blocks[0].Kind);

    [Fact]
    public void Wrapped_lines_are_joined()
    {
        const string First = "Government forces took the northern gate of the town on Monday, two\nresidents said by telephone. The rebels denied it and said that they\nstill held the gate.";
        const string Second = "The governor said in a statement on Tuesday that nobody had been hurt\nin the fighting, and that the road to the coast would be opened within\ndays.";
        Assert.Equal([$"Paragraph: {First}", $"Paragraph: {Second}"], Segmenting.Blocks($"{First}\n\n{Second}\n"));
        Assert.Equal([$"Paragraph: {First}", $"Paragraph: {Second}"], Segmenting.Blocks($"{First}\n{Second}\n"));
    }

    [Fact]
    public void Headings_of_wrapped_text_stay_alone() => Assert.Equal(3, Segmenting.Blocks(
        "THE TERRORISTS FORCED THE PEOPLE, WHO WERE TAKEN TO AN UNKNOWN PLACE, OUT OF\nTHEIR HOUSES, THE SOURCE SAID. NOBODY WAS HURT.\n"
        + "THE LAST AREA\nIN THE COUNTRY'S EASTERN REGION THE ARMY REPORTED THAT FOUR MEN HAD BEEN\nKILLED IN A CLASH NEAR THE RIVER ON FRIDAY.\n").Length);

    [Fact]
    public void A_line_that_begins_in_lower_case_goes_on_with_the_line_before() =>
        Assert.Single(Segmenting.Blocks("The forces of the government in the west\ntook the airport, and lost it again."));

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\r\n\u00A0\u200B\n")]
    public void An_empty_text_has_no_blocks(string text) => Assert.Empty(Segmenting.Blocks(text));
}
