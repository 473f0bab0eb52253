using Dragoman.Text;

namespace Dragoman.Tests.Text;

public sealed class SegmenterTests
{
    [Theory]
    [InlineData("Haftar's forces didn't leave.", "Haftar 's forces did n't leave .")]
    [InlineData("Haftar’s forces didn’t leave.", "Haftar 's forces did n't leave .")]
    [InlineData("They can't, won't and cannot; they've gone, he'd say.", "They ca n't , wo n't and can not ; they 've gone , he 'd say .")]
    [InlineData("I'm gonna go, she'll stay, we're here", "I 'm gon na go , she 'll stay , we 're here")]
    [InlineData("HAFTAR'S FORCES DIDN'T LEAVE", "HAFTAR 'S FORCES DID N'T LEAVE")]
    [InlineData("the forces' losses", "the forces ' losses")]
    [InlineData("the forces’ losses", "the forces ' losses")]
    [InlineData("'Rebels' took it", "' Rebels ' took it")]
    [InlineData("the 'so-called army' left", "the ' so - called army ' left")]
    public void Contractions_and_possessives_are_split(string text, string expected) => Assert.Equal(expected, Segmenting.Tokens(text));

    [Theory]
    [InlineData("The army holds the Wadi Al-Rabi'a bridge.", "The army holds the Wadi Al-Rabi'a bridge .")]
    [InlineData("al-Shafin and al-Quway'a, Deir ez-Zor", "al-Shafin and al-Quway'a , Deir ez-Zor")]
    [InlineData("Sana'a, Sa'ada, Ta'izz and Rabi'a", "Sana'a , Sa'ada , Ta'izz and Rabi'a")]
    [InlineData("Sana’a’s airport", "Sana'a 's airport")]
    [InlineData("Saʿda and Taʾizz", "Sa'da and Ta'izz")]
    [InlineData("Sa'd and Ra'd left", "Sa'd and Ra'd left")]
    [InlineData("the Wadi Rabi' axis", "the Wadi Rabi' axis")]
    [InlineData("al-'Arabi spoke", "al-'Arabi spoke")]
    [InlineData("Abd-al-Rahman and Deir-ez-Zor", "Abd-al-Rahman and Deir-ez-Zor")]
    [InlineData("al-shabaab and Al‑Wefaq", "al-shabaab and Al-Wefaq")]
    [InlineData("Al-Qaeda-linked men, pro-Al-Wefaq men", "Al-Qaeda - linked men , pro - Al-Wefaq men")]
    [InlineData("an at-large member, as-yet unknown", "an at - large member , as - yet unknown")]
    public void Romanised_names_stay_whole(string text, string expected) => Assert.Equal(expected, Segmenting.Tokens(text));

    [Theory]
    [InlineData("a well-known non-combatant", "a well - known non-combatant")]
    [InlineData("an anti-Houthi, mid-2004 raid", "an anti-Houthi , mid-2004 raid")]
    [InlineData("an AK-47 and an F-16", "an AK - 47 and an F - 16")]
    [InlineData("30% of 1,200 men, 3.5 tonnes", "30 % of 1,200 men , 3.5 tonnes")]
    [InlineData("$5m and US$5", "$ 5 m and US$ 5")]
    [InlineData("26km north, 5pm, 10:30am", "26 km north , 5 pm , 10:30 am")]
    [InlineData("the 19th, the 1970s, 10-15 men", "the 19th , the 1970s , 10 - 15 men")]
    [InlineData("2020-06-03 and 11/28/2000 and 9/11", "2020-06-03 and 11/28/2000 and 9/11")]
    [InlineData("police and/or soldiers", "police and / or soldiers")]
    [InlineData("the U.S.-led raid at 10 a.m. on Jan. 5", "the U.S. - led raid at 10 a.m. on Jan. 5")]
    [InlineData("see https://example.org/a?b=c, (www.example.org) or a.b@example.org.", "see https://example.org/a?b=c , ( www.example.org ) or a.b@example.org .")]
    [InlineData("#Libya @someone example.com", "# Libya @someone example.com")]
    [InlineData("it was -- he said — gone...", "it was -- he said — gone ...")]
    [InlineData("why?! (really)", "why ?! / ( really )")]
    [InlineData("the city.The army", "the city . / The army")]
    [InlineData("the town,where", "the town , where")]
    public void Other_words_are_cut_as_in_the_treebank(string text, string expected) => Assert.Equal(expected, Segmenting.Tokens(text));

    [Theory]
    [InlineData("Hi\u200Bfter\u200F's \u202Atroops\u202C", "Hifter 's troops")]
    [InlineData("Trip\u00ADoli fell", "Tripoli fell")]
    [InlineData("\uFEFFTripoli fell", "Tripoli fell")]
    [InlineData("\u200B \u200B", "")]
    [InlineData("a\u00A0b\u202Fc\u3000d\u2009e", "a b c d e")]
    [InlineData("“He’s ‘here’,” she said", "\" He 's ' here ' , \" she said")]
    [InlineData("نفى الجيش ذلك؟ لا", "نفى الجيش ذلك ؟ / لا")]
    [InlineData("他们来了。他们走了。", "他们来了 。 / 他们走了 。")]
    [InlineData("fled 😀😀 now", "fled 😀 😀 now")]
    public void Forms_have_plain_quotes_and_nothing_invisible(string text, string expected) => Assert.Equal(expected, Segmenting.Tokens(text));

    [Fact]
    public void Spans_lead_to_the_text_as_it_was()
    {
        const string Text = "\uFEFFOn Monday\r\nHaf\u200Btar\u2019s men\u00A0left.";
        var tokens = Segmenting.Segment(Text).Sentences.SelectMany(sentence => sentence.Tokens);
        Assert.Contains(tokens, token => token.Form == "Haftar" && token.Span.Of(Text).SequenceEqual("Haf\u200Btar") && !token.SpaceAfter);
        Assert.Contains(tokens, token => token.Form == "'s" && token.Span.Of(Text).SequenceEqual("\u2019s") && token.SpaceAfter);
        Assert.Contains(tokens, token => token.Form == "men" && token.SpaceAfter);
    }

    [Theory]
    [InlineData("Maj. Gen. Ahmed al-Mismari spoke. Col. Kanounou did not.", 2)]
    [InlineData("J. F. Kennedy and George W. Bush met. They spoke.", 2)]
    [InlineData("The U.S. and the U.N. agreed. France did not.", 2)]
    [InlineData("They left the U.S. The army stayed.", 2)]
    [InlineData("The raid began at 5 p.m. The army stayed.", 2)]
    [InlineData("The raid began at 5 p.m. GMT on Monday.", 1)]
    [InlineData("At 5 p.m. Tuesday shells hit the camp. At 6 a.m. Haftar left.", 2)]
    [InlineData("Guns, shells, etc. were seized. Nobody was hurt.", 2)]
    [InlineData("Some tanks, e.g. the T-72, and approx. 3.5 tonnes of fuel burnt.", 1)]
    [InlineData("It is No. 5 on the list. There is no. Nobody knows.", 3)]
    [InlineData("On Jan. 5 and Sept. 11 they met.", 1)]
    [InlineData("“We will not stop.” He left.", 2)]
    [InlineData("\"We will not stop.\" He left.", 2)]
    [InlineData("\"Will you stop?\" he asked.", 1)]
    [InlineData("\"Stop!\" she cried. They did.", 2)]
    [InlineData("(They fled.) The army stayed.", 2)]
    [InlineData("They fled... and came back. Really?! Yes.", 3)]
    [InlineData("They fled… The army stayed.", 2)]
    [InlineData("The city fell.The army left.", 2)]
    [InlineData("He said: \"We left. They came.\"", 2)]
    [InlineData("It fell; they left; nobody stayed.", 1)]
    [InlineData("the town fell. al-Wefaq forces held it.", 2)]
    [InlineData("THE ARMY LEFT . TWO SOLDIERS STAYED. GEN. HAFTAR SPOKE.", 3)]
    [InlineData("1. The army left.", 1)]
    [InlineData("It fell in 2014.[6] The army left.", 2)]
    public void Sentences_end_where_they_end(string text, int count) => Assert.Equal(count, Segmenting.Sentences(text).Length);

    [Fact]
    public void Sentences_know_their_block()
    {
        var document = Segmenting.Segment("A battle for the gate\n\nShare this\n\nThe army took the gate. The rebels left it and went home.\n");
        Assert.Equal([(0, 0, BlockKind.Title), (1, 2, BlockKind.Paragraph), (2, 2, BlockKind.Paragraph)],
            document.Sentences.Select(sentence => (sentence.Index, sentence.Block, sentence.Kind)));
    }

    [Fact]
    public void A_sentence_that_is_too_long_is_cut_at_commas()
    {
        var document = Segmenting.Segment(string.Join(", ", Enumerable.Repeat("the army and the police took another of many towns", 300)));
        Assert.All(document.Sentences, sentence => Assert.InRange(sentence.Tokens.Length, 1, 400));
        Assert.All(document.Sentences.SkipLast(1), sentence => Assert.Equal(",", sentence.Tokens[^1].Form));
    }
}
