namespace Dragoman.Tests.Quantities;

/// <summary>Sentences with the numbers marked, and what each is: how many, of what; "-" where nothing is named.</summary>
internal static class QuantityCorpus
{
    public const string Examples = """
        [48] bodies were found => 48 bodies
        The hospital received [48] bodies => 48 bodies
        [forty-eight] bodies were found => 48 bodies
        [forty eight] soldiers died => 48 soldiers
        [1,200] fighters left the city => 1200 fighters
        [1.200] fighters left the city => 1200 fighters
        [10 000] people fled => 10000 people
        [1,250,000] people fled => 1250000 people
        [1.5 million] people fled => 1500000 people
        [3k] protesters came => 3000 protesters
        [two dozen] rebels were killed => 24 rebels
        [a dozen] rebels were killed => 12 rebels
        [half a dozen] rebels were killed => 6 rebels
        [a hundred] fighters arrived => 100 fighters
        [a hundred and twenty] fighters arrived => 120 fighters
        [one hundred and five] fighters arrived => 105 fighters
        [half a million] people fled => 500000 people
        [two thousand five hundred] people fled => 2500 people
        [three hundred thousand] people fled => 300000 people
        [2 lakh] people fled => 200000 people
        [one] soldier was killed => 1 soldier
        [One] was killed => 1 -
        [10-15] militants were killed => 10..15 militants
        [10 to 15] militants were killed => 10..15 militants
        [between 10 and 15] militants were killed => 10..15 militants
        [from 10 to 15] militants were killed => 10..15 militants
        [two or three] militants were killed => 2..3 militants
        [two to three thousand] militants were killed => 2000..3000 militants
        [10–15] militants were killed => 10..15 militants
        [At least 20] civilians were wounded => 20.. civilians
        [at least about 20] civilians were wounded => 20.. civilians
        [more than 20] civilians were wounded => 20.. civilians
        [over 20] civilians were wounded => 20.. civilians
        [No fewer than 20] civilians were wounded => 20.. civilians
        [upwards of 300] civilians were wounded => 300.. civilians
        [up to 300] mercenaries arrived => 1..300 mercenaries
        [as many as 300] mercenaries arrived => 1..300 mercenaries
        [fewer than 20] mercenaries arrived => 1..20 mercenaries
        [nearly 300] mercenaries arrived => 300 mercenaries
        [about 300] mercenaries arrived => 300 mercenaries
        [some 300] mercenaries arrived => 300 mercenaries
        [around 300] mercenaries arrived => 300 mercenaries
        [approximately 1,000] troops were deployed => 1000 troops
        [20 or more] soldiers were captured => 20.. soldiers
        [20+] soldiers were captured => 20.. soldiers
        [20-odd] soldiers were captured => 20.. soldiers
        [20 or so] soldiers were captured => 20 soldiers
        [several] soldiers were captured => 3.. soldiers
        [a few] soldiers were captured => 3.. soldiers
        [several hundred] soldiers were captured => 300.. soldiers
        [several dozen] soldiers were captured => 36.. soldiers
        [a few hundred] soldiers were captured => 300.. soldiers
        [a couple of] soldiers were captured => 2 soldiers
        [a number of] soldiers were captured => 3.. soldiers
        [a handful of] soldiers were captured => 3.. soldiers
        [many] soldiers were captured => 3.. soldiers
        [tens] of soldiers were captured => 10.. soldiers
        [dozens] of fighters were killed => 12.. fighters
        [Dozens] were killed => 12.. -
        [scores] of people were killed => 20.. people
        [hundreds] of people were killed => 100.. people
        [thousands] of people fled => 1000.. people
        [tens of thousands] of people fled => 10000.. people
        [hundreds of thousands] of people fled => 100000.. people
        [more than a hundred] people fled => 100.. people
        [more than two dozen] people fled => 24.. people
        [Three] others were injured => 3 others
        [Three] of the soldiers were injured => 3 soldiers
        [Three] were injured => 3 -
        It killed [three] and wounded [six] => 3 -; 6 -
        It killed [three] people and wounded [six] others => 3 people; 6 others
        [30%] of the city fell => 30 city Share
        [30 percent] of the city fell => 30 city Share
        [30 per cent] of the city fell => 30 city Share
        [10% to 15%] of the city fell => 10..15 city Share
        [10-15 percent] of the city fell => 10..15 city Share
        [more than 80 percent] of the city fell => 80.. city Share
        [up to 40%] of the city fell => 0..40 city Share
        [a third] of the city fell => 33.33 city Share
        [half] of the city fell => 50 city Share
        [half] the city fell => 50 city Share
        [two thirds] of the city fell => 66.67 city Share
        [two-thirds] of the city fell => 66.67 city Share
        [three quarters] of the city fell => 75 city Share
        [a quarter] of the city fell => 25 city Share
        [most] of the city fell => 50.. city Share
        The [majority] of the city fell => 50.. city Share
        [No one] was killed => 0 -
        [none] of the soldiers were killed => 0 soldiers
        There were [no] casualties => 0 casualties
        [No] civilians were hurt => 0 civilians
        The raid ended [without] casualties => 0 casualties
        It cost $[5 million] => 5000000 Money
        It cost [5 million] dollars => 5000000 Money
        It cost [300] Libyan dinars => 300 Money
        It cost [3,000] euros => 3000 Money
        He came [June 3] => Date
        He came on [June 3, 2020] => Date
        He came on [3 June 2020] => Date
        He came on the [3rd of June] => Date
        He came on [2020-06-03] => Date
        He came on [03/06/2020] => Date
        He came on [4-6 June] => Date
        He came in [2014] => Date
        the [2014] elections were held => Date
        He came at [3 a.m.] => Date
        He came at [15:30] => Date
        He came at [1500 GMT] => Date
        the [September 11] attacks => Date
        the [22nd of November] Battalion => Name
        the [17 February] Brigade => Name
        the [G9] gang alliance => Name
        the [M23] rebels left => Name
        a [BM-21] launcher => Name
        the [COVID-19] pandemic => Name
        on Highway [1] => Name
        Resolution [2510] was passed => Name
        the [444] Brigade attacked => Name
        the [301] Infantry Battalion attacked => Name
        Call [+218 91 2345678] now => Name
        Ahmed, aged [23], was killed => 23 Age
        a [23]-year-old man was killed => 23 Age
        a man, [23] years old, was killed => 23 Age
        Ahmed, [23], was killed => 23 Age
        [26] km south of the city => 26 Measure
        [26] kilometers south => 26 Measure
        a [155] mm gun => 155 Measure
        [three] times => 3 Measure
        for [three] hours => 3 Duration
        the [six]-year war => 6 Duration
        [two] days of fighting => 2 Duration
        [several] days of fighting => 3.. Duration
        [hundreds] of kilometers away => 100.. Measure
        The [2,000] people fled => 2000 people
        They killed [2000] people => 2000 people
        In [2014], [48] people were killed => Date; 48 people
        On [3 June], [48] people were killed => Date; 48 people
        [Eleven] tanks and [four] armoured vehicles were destroyed => 11 tanks; 4 vehicles
        a [two]-storey building was hit => 2 Measure
        a [300]-strong force left => 300 -
        a [10]-man crew left => 10 -
        [another two] soldiers were killed => 2 soldiers
        [Five] axes west of the city => 5 axes
        World War [2] ended => Name
        [twenty-one] Egyptian workers were abducted => 21 workers
        """;

    public const string Nothing = """
        The first attack failed
        He was the second commander
        The third man fled
        This one failed
        No longer safe
        One another
        He left no doubt
        Nothing happened
        The 1973 war ended
        The May 2019 offensive failed
        The score was 3-2
        It fired a 107-mm rocket
        In 1999 and 2000
        from 2014 to 2016
        since 2011
        It flew an F-16
        Call 303-832-8160 or 203.961.7523
        Extension 3-5290
        The #1 service
        It fell in 480 BC
        See www.example.org/12/48.stm or mail 7days@example.org
        It lasted 10 mins
        They hold Checkpoint 27
        He was 34 years of age
        It cost $300
        Boeing 737
        At 5 pm
        """;
}
