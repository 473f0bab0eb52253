namespace Dragoman.Tests.Times;

/// <summary>Sentences published on Thursday, 4 June 2020, with their times marked, and what each means: day, or first..last /precision, and the form if it isn't a date.</summary>
internal static class TimeCorpus
{
    public const string Examples = """
        Fighting began [today] => 2020-06-04 Relative
        Fighting began [yesterday] => 2020-06-03 Relative
        They will meet [tomorrow] => 2020-06-05 Relative
        They will speak [tonight] => 2020-06-04 Relative
        Shelling began [this morning] => 2020-06-04 Relative
        Shelling began [this evening] => 2020-06-04 Relative
        Shelling began [last night] => 2020-06-03 Relative
        Shelling went on [overnight] => 2020-06-03..2020-06-04 /1 Relative
        It fell [the day before yesterday] => 2020-06-02 Relative
        They will meet [the day after tomorrow] => 2020-06-06 Relative
        It fell [yesterday evening] => 2020-06-03 Relative
        It fell [yesterday at dawn] => 2020-06-03 Relative
        It fell at [dawn yesterday] => 2020-06-03 Relative
        It fell at [dawn today] => 2020-06-04 Relative
        It fell at [dawn] => 2020-06-04 Relative
        It fell in [the early morning] => 2020-06-04 Relative
        It fell at [3 a.m.] => 2020-06-04 Relative
        It fell at [3 a.m. local time] => 2020-06-04 Relative
        It fell at [15:30 GMT] => 2020-06-04 Relative
        It fell at [3 a.m. on Wednesday] => 2020-06-03 Relative
        It fell at [9 pm on Tuesday] => 2020-06-02 Relative
        It fell at [15:30 on 3 June] => 2020-06-03
        On [Sunday], forces attacked at [dawn] => 2020-05-31 Relative; 2020-05-31 Relative
        It fell on [Wednesday] => 2020-06-03 Relative
        It fell on [Thursday] => 2020-06-04 Relative
        It fell on [Friday] => 2020-05-29 Relative
        It will end on [Friday] => 2020-06-05 Relative
        It will end on [Thursday] => 2020-06-04 Relative
        It will end [next Friday] => 2020-06-05 Relative
        It fell [last Friday] => 2020-05-29 Relative
        It fell [last Thursday] => 2020-05-28 Relative
        It fell [this Wednesday] => 2020-06-03 Relative
        It fell [Wednesday last] => 2020-06-03 Relative
        It fell [this past Friday] => 2020-05-29 Relative
        It fell on [Wednesday evening] => 2020-06-03 Relative
        It fell on [Tuesday night] => 2020-06-02 Relative
        It fell [early Sunday] => 2020-05-31 Relative
        It fell [late on Sunday] => 2020-05-31 Relative
        It fell [Monday]'s attack => 2020-06-01 Relative
        [Friday] prayers were held => 2020-05-29 Relative
        It fell [today, Wednesday] => 2020-06-04 Relative
        It fell [today (Thursday)] => 2020-06-04 Relative
        It fell [yesterday, Wednesday, June 3] => 2020-06-03
        It fell on [Wednesday, June 3] => 2020-06-03
        It fell on [Wednesday, 3 June 2020] => 2020-06-03
        It fell on [Wednesday (June 3)] => 2020-06-03
        It fell on [Wed, Jun 3] => 2020-06-03
        It fell on [the night of Sunday to Monday] => 2020-05-31..2020-06-01 /1 Relative
        It fell on [the night of 3 to 4 June] => 2020-06-03..2020-06-04 /1
        It fell on [the night of June 3-4] => 2020-06-03..2020-06-04 /1
        It fell in [the early hours of Monday] => 2020-06-01 Relative
        It fell on [the morning of June 3] => 2020-06-03
        It fell on [the evening of 3 June 2019] => 2019-06-03
        It fell on [June 3] => 2020-06-03
        It fell on [June 3rd] => 2020-06-03
        It fell on [June the 3rd] => 2020-06-03
        It fell on [3 June] => 2020-06-03
        It fell on [3 June 2020] => 2020-06-03
        It fell on [3rd June 2020] => 2020-06-03
        It fell on [the 3rd of June] => 2020-06-03
        It fell on [the third of June, 2020] => 2020-06-03
        It fell on [Jun. 3, 2020] => 2020-06-03
        It fell on [April 4, 2019] => 2019-04-04
        On [April 4, 2019], forces left => 2019-04-04
        It fell on [03/06/2020] => 2020-06-03
        It fell on [6/25/2019] => 2019-06-25
        It fell on [3.6.2020] => 2020-06-03
        It fell on [3/6/20] => 2020-06-03
        It fell on [2020-06-03] => 2020-06-03
        It fell on [2020/06/03] => 2020-06-03
        It fell on [December 12] => 2019-12-12
        It will be held on [June 10] => 2020-06-10
        It will be held on [December 12] => 2020-12-12
        It fell on [May 3] => 2020-05-03
        It lasted [from 4-6 June] => 2020-06-04..2020-06-06 /2
        It fell on [2-3 June] => 2020-06-02..2020-06-03 /1
        It fell on [June 3 and 4] => 2020-06-03..2020-06-04 /1
        It fell on [3 and 4 June 2020] => 2020-06-03..2020-06-04 /1
        It was held [from 3 to 5 May] => 2020-05-03..2020-05-05 /2
        It was held [between May 3 and May 5] => 2020-05-03..2020-05-05 /2
        It was held [between 3 and 5 May] => 2020-05-03..2020-05-05 /2
        It was held [from 3 May to 1 June] => 2020-05-03..2020-06-01 /3
        It was held [from 3 May until 1 June] => 2020-05-03..2020-06-01 /3
        It was held [from December 20 to January 5] => 2019-12-20..2020-01-05 /3
        It was held [between May 3 and June 5, 2014] => 2014-05-03..2014-06-05 /3
        It was held [from January to March 2019] => 2019-01-01..2019-03-31 /3
        It was held in [January-March 2019] => 2019-01-01..2019-03-31 /3
        It was held [between 2014 and 2016] => 2014-01-01..2016-12-31 /3
        It was held in [2014-2016] => 2014-01-01..2016-12-31 /3
        It was held [from Sunday to Tuesday] => 2020-05-31..2020-06-02 /2 Relative
        It went on [from Saturday to Sunday] => 2020-05-30..2020-05-31 /1 Relative
        It began in [April] => 2020-04-01..2020-04-30 /3
        It began in [April 2019] => 2019-04-01..2019-04-30 /3
        It began in [April of 2019] => 2019-04-01..2019-04-30 /3
        The deadline of [June 10] nears => 2020-06-10
        The rest of [Sunday, May 5] was quiet => 2019-05-05
        The rest of [Saturday, July 4] is free => 2020-07-04
        It fell in [June 2011] and ended on [25 July of that year] => 2011-06-01..2011-06-30 /3; 2011-07-25
        It fell in [January this year] => 2020-01-01..2020-01-31 /3
        It fell in [April last year] => 2019-04-01..2019-04-30 /3
        It fell over [the weekend] => 2020-05-29..2020-05-31 /2 Relative
        It will fall by [the end of the month] => 2020-06-21..2020-06-30 /3 Relative
        It was planned for [1976] => 1976-01-01..1976-12-31 /3
        It lasted [from 1861-1865] => 1861-01-01..1865-12-31 /3
        It fell on [the third of this month] => 2020-06-03 Relative
        It fell on [the 4th of last April] => 2020-04-04 Relative
        It fell on [the night of Tuesday/Wednesday] => 2020-06-02..2020-06-03 /1 Relative
        It fell at [dawn on Wednesday, June 3] => 2020-06-03
        It fell on [Wednesday morning, June 3] => 2020-06-03
        It fell on [the evening of yesterday] => 2020-06-03 Relative
        It fell [this Wednesday morning] => 2020-06-03 Relative
        It went on [since dawn] => 2020-06-04..2020-06-04> /1 Since
        It went on [since the beginning of the year] => 2020-01-01..2020-06-04> /3 Since
        It fell [hours ago] => 2020-06-03..2020-06-04 /1 Relative
        It fell [two hours ago] => 2020-06-04 Relative
        It began in [2014] => 2014-01-01..2014-12-31 /3
        It began in [the year 2014] => 2014-01-01..2014-12-31 /3
        It began in [early 2015] => 2015-01-01..2015-04-30 /3
        It began in [mid-March] => 2020-03-11..2020-03-20 /3
        It began in [mid March 2019] => 2019-03-11..2019-03-20 /3
        It began [late last month] => 2020-05-21..2020-05-31 /3 Relative
        It began at [the end of May] => 2020-05-21..2020-05-31 /3
        It began at [the beginning of 2019] => 2019-01-01..2019-04-30 /3
        It began in [late November] => 2019-11-21..2019-11-30 /3
        It went on [since 2014] => 2014-01-01..2020-06-04> /3 Since
        It went on [since April 2019] => 2019-04-01..2020-06-04> /3 Since
        It went on [since Monday] => 2020-06-01..2020-06-04> /2 Since
        It went on [since yesterday] => 2020-06-03..2020-06-04> /1 Since
        It went on [since last week] => 2020-05-25..2020-06-04> /3 Since
        It went on [until Sunday] => <2020-05-31..2020-05-31 /1 Until
        It will go on [until Sunday] => <2020-06-07..2020-06-07 /1 Until
        It was held [before 2014] => <2014-01-01..2014-12-31 /3 Until
        It was held [after 3 May] => 2020-05-03..2020-06-04> /3 Since
        It was held [from 2014 onwards] => 2014-01-01..2020-06-04> /3 Since
        It began during [the past two days] => 2020-06-02..2020-06-04 /2 Relative
        It began in [the past two days] => 2020-06-02..2020-06-04 /2 Relative
        It began over [the last 48 hours] => 2020-06-02..2020-06-04 /2 Relative
        It began over [the last 24 hours] => 2020-06-03..2020-06-04 /1 Relative
        It began in [the past hours] => 2020-06-03..2020-06-04 /1 Relative
        It began in [the past few hours] => 2020-06-03..2020-06-04 /1 Relative
        It began in [the past weeks] => 2020-05-07..2020-06-04 /3 Relative
        It began in [recent days] => 2020-05-28..2020-06-04 /2 Relative
        It began in [the last few days] => 2020-05-28..2020-06-04 /2 Relative
        It began in [recent weeks] => 2020-05-07..2020-06-04 /3 Relative
        It began in [recent months] => 2019-12-04..2020-06-04 /3 Relative
        It began over [the last year] => 2019-06-04..2020-06-04 /3 Relative
        It began in [the past month] => 2020-05-04..2020-06-04 /3 Relative
        It will begin in [the coming days] => 2020-06-04..2020-06-11 /2 Relative
        It will begin in [the next two weeks] => 2020-06-04..2020-06-18 /3 Relative
        It began [last week] => 2020-05-25..2020-05-31 /2 Relative
        It began [last month] => 2020-05-01..2020-05-31 /3 Relative
        It began [last year] => 2019-01-01..2019-12-31 /3 Relative
        It began [this week] => 2020-06-01..2020-06-07 /2 Relative
        It began [earlier this week] => 2020-06-01..2020-06-04 /2 Relative
        It began [earlier this month] => 2020-06-01..2020-06-04 /2 Relative
        It will begin [later this month] => 2020-06-04..2020-06-30 /3 Relative
        It began [this year] => 2020-01-01..2020-12-31 /3 Relative
        It will begin [next week] => 2020-06-08..2020-06-14 /2 Relative
        It will begin [next month] => 2020-07-01..2020-07-31 /3 Relative
        It began over [last weekend] => 2020-05-29..2020-05-31 /2 Relative
        It began [earlier today] => 2020-06-04 Relative
        It began [last April] => 2020-04-01..2020-04-30 /3 Relative
        It began [last December] => 2019-12-01..2019-12-31 /3 Relative
        It will begin [next April] => 2021-04-01..2021-04-30 /3 Relative
        It began [two days ago] => 2020-06-02 Relative
        It began [a week ago] => 2020-05-25..2020-05-31 /2 Relative
        It began [three weeks ago] => 2020-05-11..2020-05-17 /2 Relative
        It began [two months ago] => 2020-04-01..2020-04-30 /3 Relative
        It began [six years ago] => 2014-01-01..2014-12-31 /3 Relative
        It began [several days ago] => 2020-05-28..2020-06-02 /2 Relative
        It began [weeks ago] => 2020-05-07..2020-05-21 /3 Relative
        It began [48 hours ago] => 2020-06-02 Relative
        It fell on [Sunday] and they left [two days later] => 2020-05-31 Relative; 2020-06-02 Relative
        It fell on [3 May] and they left [a week later] => 2020-05-03; 2020-05-10 Relative
        It fell on [3 May] and they left [a week earlier] => 2020-05-03; 2020-04-26 Relative
        It fell on [3 May] and they left [the following day] => 2020-05-03; 2020-05-04 Relative
        It fell on [3 May] and they left [the next day] => 2020-05-03; 2020-05-04 Relative
        It fell on [3 May] and they left [the previous day] => 2020-05-03; 2020-05-02 Relative
        It fell on [3 May] and they left [the day before] => 2020-05-03; 2020-05-02 Relative
        It fell on [3 May] and they left [the same day] => 2020-05-03; 2020-05-03 Relative
        It fell on [3 May 2011] and they left [that year] => 2011-05-03; 2011-01-01..2011-12-31 /3 Relative
        It fell on [3 May] and they left [that night] => 2020-05-03; 2020-05-03 Relative
        It fell on [3 May] and they left [the following month] => 2020-05-03; 2020-06-01..2020-06-30 /3 Relative
        It fell on [3 May] and held [since then] => 2020-05-03; 2020-05-03..2020-06-04> /3 Since
        It fell [the day before] => 2020-06-03 Relative
        It will end in [two days] => 2020-06-06 Relative
        It lasted [three hours] => ? Duration
        It fell in [two days] => ? Duration
        It went on for [three hours] => ? Duration
        It went on for [several weeks] => ? Duration
        It went on for [weeks] => ? Duration
        The [six-year] war ended => ? Duration
        After [two days] of fighting they left => ? Duration
        The [nine-month] siege ended => ? Duration
        It was hit [daily] => ? Set
        It was hit [every day] => ? Set
        It was hit [every Friday] => ? Set
        It was hit on [Fridays] => ? Set
        It was hit [twice a week] => ? Set
        It was hit [three times a day] => ? Set
        It was hit in [the summer of 2019] => 2019-06-01..2019-08-31 /3
        It was hit in [the summer] => 2020-06-01..2020-08-31 /3
        It was hit [last summer] => 2019-06-01..2019-08-31 /3 Relative
        It was hit in [winter 2019] => 2019-12-01..2020-02-29 /3
        It was hit in [the 1990s] => 1990-01-01..1999-12-31 /3
        It was hit in [the early 1990s] => 1990-01-01..1993-04-30 /3
        It was hit in [the nineties] => 1990-01-01..1999-12-31 /3
        It was hit in [the 19th century] => 1801-01-01..1900-12-31 /3
        It was hit in [the second half of 2019] => 2019-07-01..2019-12-31 /3
        It was hit in [the first half of May] => 2020-05-01..2020-05-15 /3
        It was hit in [the third quarter of 2019] => 2019-07-01..2019-09-30 /3
        It was hit in [Q3 2019] => 2019-07-01..2019-09-30 /3
        It was hit in [the first week of May] => 2020-05-01..2020-05-07 /2
        It was hit in [the last week of May] => 2020-05-25..2020-05-31 /2
        It was hit in [the last two months of 2019] => 2019-11-01..2019-12-31 /3
        It was hit in [Ramadan] => 2020-04-24..2020-05-23 /3
        It was hit in [Ramadan 2019] => 2019-05-06..2019-06-03 /3
        It was hit on [the first day of Ramadan] => 2020-04-24
        It was hit during [Eid al-Fitr] => 2020-05-24..2020-05-26 /2
        It was hit during [Eid al-Adha] => 2019-08-11..2019-08-14 /2
        It was hit on [Christmas Day] => 2019-12-25
        It was hit on [Christmas Eve] => 2019-12-24
        It was hit on [New Year's Eve] => 2019-12-31
        It was hit on [Easter Sunday] => 2020-04-12
        It was hit on [Nowruz] => 2020-03-20
        The [May 2019] offensive failed => 2019-05-01..2019-05-31 /3
        The [2014] coup failed => 2014-01-01..2014-12-31 /3
        On [June 3] 200 people fled => 2020-06-03
        In [June] 200 people fled => 2020-06-01..2020-06-30 /3
        It came in [May] => 2020-05-01..2020-05-31 /3
        It came in [March] => 2020-03-01..2020-03-31 /3
        In [2014] rebels took it; in [April 2019] they lost it => 2014-01-01..2014-12-31 /3; 2019-04-01..2019-04-30 /3
        The truce holds for [three days starting Sunday] => 2020-05-31..2020-06-02 /2 Relative
        The camp closes for [a week beginning on 20 June] => 2020-06-20..2020-06-26 /2
        Roads stay shut for [48 hours from Wednesday] => 2020-06-03..2020-06-05 /2 Relative
        Curfew was set for [three days, from today] => 2020-06-04..2020-06-06 /2 Relative
        He died [two weeks and three days ago] => 2020-05-18 Relative
        He fled [a year and two months ago] => 2019-04-01..2019-04-30 /3 Relative
        It fell on [3 May 2019] and [one month and two days later] it was retaken => 2019-05-03; 2019-06-05 Relative
        They will meet in [two weeks' time] => 2020-06-15..2020-06-21 /2 Relative
        Talks failed and are due in [a month's time] => 2020-07-01..2020-07-31 /3 Relative
        The road was shut [from January to date] => 2020-01-01..2020-06-04 /3 Relative
        They fought there [between March 2019 and now] => 2019-03-01..2020-06-04 /3 Relative
        Aid was held up [from April to the present] => 2020-04-01..2020-06-04 /3 Relative
        He ruled [from 2014 to today] => 2014-01-01..2020-06-04 /3 Relative
        It must end [between now and 20 June] => 2020-06-04..2020-06-20 /3
        The column moved [from 1/5 to 7/5] => 2020-05-01..2020-05-07 /2
        The column moved [between 25/5 and 2/6] => 2020-05-25..2020-06-02 /3
        The column moved [1/5-7/5, 2019] => 2019-05-01..2019-05-07 /2
        It fell on [20200603] => 2020-06-03
        It fell in [05/2019] => 2019-05-01..2019-05-31 /3
        It fell on [Jan/3] => 2020-01-03
        It fell on [Sep-23-2019] => 2019-09-23
        They paid $12 [December 27] => 2019-12-27
        It fell on [the third day of the month] => 2020-06-03 Relative
        They fled in [the first week of the month] => 2020-06-01..2020-06-07 /2 Relative
        It fell [the week before last] => 2020-05-18..2020-05-24 /2 Relative
        It will end [the week after next] => 2020-06-15..2020-06-21 /2 Relative
        It will rain for [the rest of the month] => 2020-06-04..2020-06-30 /3 Relative
        It fell at [0340 a.m.] => 2020-06-04 Relative
        They fought there in [nineties] => 1990-01-01..1999-12-31 /3
        """;

    public const string WithoutPublication = """
        It fell [yesterday] => ? Relative
        It fell on [Wednesday] => ? Relative
        It fell on [June 3] => ?
        It fell on [June 3, 2020] => 2020-06-03
        It fell on [June 3, 2020] and they left [the following day] => 2020-06-03; 2020-06-04 Relative
        It fell [last week] => ? Relative
        It went on [since April 2019] => 2019-04-01..2019-04-30> /3 Since
        It fell [today, June 4, 2020] and they left [yesterday] => 2020-06-04; 2020-06-03 Relative
        It fell at [dawn] => ? Relative
        It fell [two days ago] => ? Relative
        """;

    public const string Nothing = """
        They may attack
        May God help us
        It may be
        They march on the city
        The march of the protesters ended
        The Great March of Return began
        The second attack failed
        The Sun reported it
        Mon State was quiet
        The 17 February Brigade attacked
        The 22nd of November Battalion attacked
        The October 7 Camp fell
        They held from 1/2 to 3/4 of the city
        Case 20201399 was closed
        Case #20200603 was closed
        the September 11 attacks
        The 7 April Square filled
        Until now they are there
        So far they are there
        They are still there
        It was killed with 155 mm guns
        He was aged 23
        A 23-year-old man was killed
        The man was 23 years old
        At least 48 bodies were found
        They killed 2000 people
        They killed 2,014 people
        They took 30% of the city
        Resolution 2510 was passed
        Highway 1 was closed
        The M23 rebels left
        A BM-21 launcher was hit
        The Sunday Times reported it
        Black Friday came
        Bloody Sunday came
        The Daily Mail reported it
        The Daily Sabah reported it
        Libya Dawn attacked
        Operation Dawn began
        The Arab Spring began
        Operation Peace Spring began
        He was in his thirties
        The spring water was clean
        The fall of the city came
        It went from bad to worse
        Between the city and the airport
        10 to 15 militants were killed
        From 10 to 15 militants were killed
        26 km from the city
        The first brigade left
        One third of the city fell
        Ramadan Abdullah came
        The august body met
        They were there at the time
        The moment came
        The score was 3-2
        Three times it failed
        A few soldiers came
        Several people fled
        The past is past
        The next target was hit
        The last soldier left
        This brigade left
        That commander left
        The same commander left
        The Friday Mosque was hit
        It is the end of the war
        It is the beginning of the battle
        The early warning failed
        The late president was there
        Each soldier left
        Every house was hit
        The two sides met
        It was his last day there
        It fell in 1480 BC
        Three quarters of the city fell
        A quarter of the city fell
        The Group of Seven met
        Mar Mikhael was hit
        """;
}
