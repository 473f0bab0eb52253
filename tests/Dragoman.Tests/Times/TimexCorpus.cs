namespace Dragoman.Tests.Times;

/// <summary>Sentences published on Thursday, 4 June 2020, with TIMEX3's extents marked, and what each is: type, value, MOD, quant and freq.</summary>
internal static class TimexCorpus
{
    public const string Examples = """
        Fighting began [today] => DATE 2020-06-04
        Fighting began [yesterday] => DATE 2020-06-03
        They will meet [tomorrow] => DATE 2020-06-05
        They will speak [tonight] => TIME 2020-06-04TNI
        Shelling began [this morning] => TIME 2020-06-04TMO
        Shelling began [last night] => TIME 2020-06-03TNI
        Shelling went on [overnight] => TIME 2020-06-03TNI
        It fell [the day before yesterday] => DATE 2020-06-02
        It fell [yesterday evening] => TIME 2020-06-03TEV
        It fell at [dawn on Wednesday] => TIME 2020-06-03TMO
        It fell at [3 a.m. on Wednesday] => TIME 2020-06-03T03:00
        It fell at [9 pm on Tuesday] => TIME 2020-06-02T21:00
        It fell at [15:30 GMT] => TIME 2020-06-04T15:30
        It fell at [15:30 on 3 June] => TIME 2020-06-03T15:30
        It fell at [5 in the morning] => TIME 2020-06-04T05:00
        It fell at [half past seven in the evening] => TIME 2020-06-04T19:30
        It fell at [ten past nine] => TIME 2020-06-04T09:10
        It fell [last night at 8] => TIME 2020-06-03T20:00
        It fell [early on Tuesday morning] => TIME 2020-06-02TMO START
        It fell on [Tuesday night] => TIME 2020-06-02TNI
        It fell on [Wednesday] => DATE 2020-06-03
        It will end on [Friday] => DATE 2020-06-05
        It fell [last Friday] => DATE 2020-05-29
        It fell on [the Monday of last week] => DATE 2020-05-25
        It fell on [Tuesday last week] => DATE 2020-05-26
        It fell on [Wednesday, 3 June 2020] => DATE 2020-06-03
        It fell on [June 3] => DATE 2020-06-03
        It fell on [the 3rd of June 2019] => DATE 2019-06-03
        It fell on [2020-06-03] => DATE 2020-06-03
        It fell on [03/06/2020] => DATE 2020-06-03
        It fell on [3.6.2020] => DATE 2020-06-03
        It fell in [June 2019] => DATE 2019-06
        It fell in [May] => DATE 2020-05
        It fell in [May]. => DATE 2020-05
        It fell in [early May] => DATE 2020-05 START
        It fell in [mid-May] => DATE 2020-05 MID
        It fell at [the end of May] => DATE 2020-05 END
        It fell in [late 2019] => DATE 2019 END
        It was payable [Aug. 15] => DATE 2020-08-15
        The [1996] campaign failed => DATE 1996
        It rose in both [1990] and [1991] => DATE 1990; DATE 1991
        It rose in [nineteen ninety-six] => DATE 1996
        It rose by [the year two thousand] => DATE 2000
        It rose in [January nineteen ninety-seven] => DATE 1997-01
        It lasted from [3] to [5 May] => DATE 2020-05-03; DATE 2020-05-05
        It lasted from [2014] to [2016] => DATE 2014; DATE 2016
        The war of [1861]-[1865] ended => DATE 1861; DATE 1865
        It fell in [April] and [June 1955] => DATE 1955-04; DATE 1955-06
        It lasted from [November] to [February 2017] => DATE 2016-11; DATE 2017-02
        It began [last week] => DATE 2020-W22
        It began [earlier this week] => DATE 2020-W23 START
        It began [late last month] => DATE 2020-05 END
        It will begin [next year] => DATE 2021
        It began over [last weekend] => DATE 2020-W22-WE
        It began [two days ago] => DATE 2020-06-02
        It began [three weeks ago] => DATE 2020-W20
        It began [a fortnight ago] => DATE 2020-W21
        It began [about two years ago] => DATE 2018 APPROX
        It began [several years ago] => DATE PAST_REF
        It fell on [3 May] and they left [the following day] => DATE 2020-05-03; DATE 2020-05-04
        It fell on [3 May] and they left [the next morning] => DATE 2020-05-03; TIME 2020-05-04TMO
        It fell on [3 May] and they left [a few weeks later] => DATE 2020-05-03; DATE FUTURE_REF
        It began [two weeks before Christmas 2019] => DATE 2019-12-11
        It began [three days after 12 January 2020] => DATE 2020-01-15
        It will begin [two weeks from now] => DATE 2020-06-18
        It will end in [two days] => DATE 2020-06-06
        They took it in [two days] => DURATION P2D
        It went on for [the past two days] => DURATION P2D
        It went on for [three hours] => DURATION PT3H
        It went on for [nearly three hours] => DURATION PT3H LESS_THAN
        It went on for [more than a week] => DURATION P1W MORE_THAN
        It went on for [at least 24 hours] => DURATION PT24H EQUAL_OR_MORE
        It went on for [two and a half years] => DURATION P2Y6M
        It went on for [2 1/2 years] => DURATION P2Y6M
        It went on for [four hours and 20 minutes] => DURATION PT4H20M
        It went on for [half an hour] => DURATION PT30M
        It went on for [several weeks] => DURATION PXW
        It went on for [weeks] => DURATION PXW
        It went on for [a couple of years] => DURATION P2Y
        It went on for [two decades] => DURATION P2DE
        The [six-year] war ended => DURATION P6Y
        The [nine-month] siege ended => DURATION P9M
        After [two days] of fighting they left => DURATION P2D
        Over [several years] it rose => DURATION PXY
        It was hit [daily] => SET P1D 1X
        It was hit [every day] => SET P1D EVERY
        It was hit [every two weeks] => SET P2W EVERY
        It was hit [every other month] => SET P2M EVERY
        It was hit [every Friday] => SET XXXX-WXX-5 EVERY
        It was hit [each July] => SET XXXX-07 EACH
        It was hit on [Fridays] => SET XXXX-WXX-5
        It was hit on [Tuesday nights] => SET XXXX-WXX-2TNI
        It was hit [twice a week] => SET P1W 2X
        It was hit [three times every month] => SET P1M EVERY 3X
        It was hit [40 times per day] => SET P1D 40X
        They sent ten drones [per day] => SET P1D
        They are [now] in the city => DATE PRESENT_REF
        They hold it [currently] => DATE PRESENT_REF
        They [recently] took it => DATE PAST_REF
        It will fall [soon] => DATE FUTURE_REF
        They fear for [the future] => DATE FUTURE_REF
        They had been there in [the past] => DATE PAST_REF
        It was hit in [the summer of 2019] => DATE 2019-SU
        It was hit in [the summer] => DATE 2020-SU
        It will be hit in [the spring of next year] => DATE 2021-SP
        It was hit [last summer] => DATE 2019-SU
        It was hit in [winter 2019] => DATE 2019-WI
        It was hit in [the 1990s] => DATE 199
        It was hit in [the early 1990s] => DATE 199 START
        It was hit in [the 19th century] => DATE 18
        It was hit in [the first half of 2019] => DATE 2019-H1
        It was hit in [the third quarter of 2019] => DATE 2019-Q3
        It was hit in [Q3 2019] => DATE 2019-Q3
        The [first-quarter] loss grew => DATE 2020-Q1
        It fell in [the first quarter] from [a year earlier] => DATE 2020-Q1; DATE 2019-Q1
        It fell in [the first quarter] from [the year-earlier period] => DATE 2020-Q1; DATE 2019-Q1
        It fell in [fiscal 2019] => DATE 2019
        It fell in [the year] ended [March 31] => DURATION P1Y; DATE 2020-03-31
        It must close by [year-end] => DATE 2020-12-31
        It was hit in [Ramadan] => DATE 2020-04-24/2020-05-23
        It was hit on [15 Ramadan 1441] => DATE 2020-05-08
        It was hit in [Dhu al-Hijjah 1440] => DATE 2019-08-02/2019-08-30
        It was hit on [1 Rabi al-Awwal 1441 AH] => DATE 2019-10-29
        In [May] twenty of them were killed => DATE 2020-05
        It was hit on [Christmas Day] => DATE 2019-12-25
        It was hit on [Thanksgiving Day] => DATE 2019-11-28
        It was hit on [Easter Monday] => DATE 2020-04-13
        The [August 7] bombings failed => DATE 2020-08-07
        It will last from [August] to [October] => DATE 2020-08; DATE 2020-10
        It lasted from [December] until [February] => DATE 2019-12; DATE 2020-02
        They met between [12 December] and [3 January] => DATE 2019-12-12; DATE 2020-01-03
        He was born on [January twenty-five nineteen eighty-six] => DATE 1986-01-25
        He was born on [fifteen August nineteen ninety-three] => DATE 1993-08-15
        He was shot [two weeks and three days ago] => DATE 2020-05-18
        They will meet in [two weeks' time] => DATE 2020-W25
        They fought for [two years, one month and 21 days] => DURATION P2Y1M21D
        They have held it [to date] => DATE PRESENT_REF
        They shelled it [every night] => SET XXXX-XX-XXTNI EVERY
        They come in the [mornings] => SET XXXX-XX-XXTMO
        It fell at [1140 a.m.] => TIME 2020-06-04T11:40
        Sales fell in [the last quarter] => DATE 2020-Q1
        It fell [the week before last] => DATE 2020-W21
        It fell on [20200603] => DATE 2020-06-03
        """;

    /// <summary>Texts of several sentences, "|" between them, that tell history; without a day of publication.</summary>
    public const string History = """
        The war began on [1 September 1939] | Poland fell on [6 October 1939] | In [March 1940] it went on | In [June] France fell => DATE 1939-09-01; DATE 1939-10-06; DATE 1940-03; DATE 1940-06
        It began on [3 May 1861] | They fought in [July 1861] | It ended on [9 December 1861] | They rested in [January] => DATE 1861-05-03; DATE 1861-07; DATE 1861-12-09; DATE 1862-01
        In [499 BC] he sailed | In [494 BC] he fell | In [490 BC] they landed | They left [the following year] => DATE BC0499; DATE BC0494; DATE BC0490; DATE BC0489
        The revolt of [499]-[493 BC] failed | In [August 480 BC] they fought | In [the spring of 479 BC] they won => DATE BC0499; DATE BC0493; DATE BC0480-08; DATE BC0479-SP
        He lived in [the 4th century BC] and [the 470s BC] => DATE BC03; DATE BC047
        """;

    public const string Nothing = """
        They may attack
        May God help us
        They march on the city
        The second attack failed
        The Sun reported it
        The 17 February Brigade attacked
        A BM-21 launcher was hit
        Resolution 2510 was passed
        They killed 2000 people
        They killed 2,014 people
        They paid $1996 for it
        It weighs 1995 kg
        A 23-year-old man was killed
        The Sunday Times reported it
        The Daily Mail reported it
        They took three quarters of the city
        They left as soon as it began
        They drank spring water
        They killed twenty of them
        They want to date the ruins
        It seems to date from before
        They lost two mornings
        It fell on 31 February 2021
        It fell on February 30
        It fell on 2020-02-31
        """;
}
