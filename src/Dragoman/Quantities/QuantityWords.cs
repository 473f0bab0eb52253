namespace Dragoman.Quantities;

/// <summary>Words that tell what a number is there for.</summary>
internal static class QuantityWords
{
    public static readonly Vocabulary Months = new("january february march april may june july august september october november december");

    public static readonly Vocabulary ShortMonths = new("jan feb mar apr jun jul aug sep sept oct nov dec");

    public static readonly Vocabulary Currencies = new("""
        dollar dollars euro euros pound pounds sterling dinar dinars lyd usd eur gbp riyal riyals rial rials lira liras rouble
        roubles ruble rubles rupee rupees shilling shillings naira dirham dirhams franc francs cfa yen yuan cent cents hryvnia
        hryvnias birr afghani afghanis shekel shekels
        """);

    public static readonly Vocabulary Durations = new("""
        second seconds sec secs minute minutes min mins hour hours hr hrs day days night nights week weeks weekend weekends fortnight
        month months year years decade decades century centuries
        """);

    public static readonly Vocabulary Measures = new("""
        km kms kilometre kilometres kilometer kilometers metre metres meter meters m mile miles mm millimetre millimetres millimeter
        millimeters cm centimetre centimetres centimeter centimeters inch inches foot feet ft yard yards kg kgs kilo kilos kilogram
        kilograms kilogramme kilogrammes g gram grams ton tons tonne tonnes t lb lbs pound-force litre litres liter liters gallon
        gallons barrel barrels hectare hectares ha acre acres degree degrees knot knots mph kph kmh megawatt megawatts mw kw kilowatt
        kilowatts times calibre caliber percentile square cubic nautical sq magnitude volt volts
        """);

    /// <summary>Before a number: "Highway 1", "Resolution 2510", "Brigade 20".</summary>
    public static readonly Vocabulary Designators = new("""
        highway route road street resolution article articles decree law brigade battalion division regiment unit camp sector area
        channel flight boeing airbus mig no number phase level chapter operation zone gate checkpoint section paragraph page protocol
        version type model grad km kilometre paragraphs point line track annex group formula terminal pier hangar ward block tier
        grade class category war round stage day
        """);

    /// <summary>After a date or a number they make it a name: "22nd of November Battalion", "444 Brigade".</summary>
    public static readonly Vocabulary NamedBodies = new("""
        brigade brigades battalion battalions regiment regiments division divisions corps camp movement movements university square
        street avenue bridge hospital airport dam revolution martyrs front party mosque school coalition alliance committee stadium
        district city uprising intifada faction militia group organization organisation company squadron platoon barracks base club
        institute academy memorial neighborhood neighbourhood tunnel highway
        """);

    public static readonly Vocabulary AttackNouns = new("""
        attack attacks bombing bombings hijackings hijackers terrorist terrorists commission
        """);

    /// <summary>Nouns that show their plural where a parse has no tags.</summary>
    public static readonly Vocabulary Plurals = new("""
        people men women children persons soldiers fighters civilians militants rebels troops bodies members gunmen insurgents
        protesters houses homes families villages refugees prisoners detainees hostages police officers policemen students migrants
        casualties deaths victims others missiles rockets shells mines bombs tanks vehicles mercenaries workers residents inhabitants
        demonstrators terrorists schools villagers personnel
        """);

    public static readonly Vocabulary BeforeYear = new("""
        in since of until till by from during after before between early late mid to through throughout january february march april
        may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec spring summer
        autumn fall winter year around circa c beginning end
        """);

    /// <summary>"300-strong", "10-man".</summary>
    public static readonly Vocabulary Crew = new("strong man men member person people soldier");

    public static readonly Vocabulary Articles = new("the a an this that its their his her our");

    public static readonly Vocabulary Harms = new("casualties injuries losses victims deaths fatalities incident incidents damage");

    /// <summary>"no longer", "no matter": nothing is counted.</summary>
    public static readonly Vocabulary NotCountedByNo = new("""
        longer more less fewer matter doubt other such way need sense further one later sooner comment means idea point question sign
        reason use wonder good better man's
        """);

    public static readonly Vocabulary BeforePronounOne = new("this that the each every any another which no some last next other only");
}
