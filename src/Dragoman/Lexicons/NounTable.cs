namespace Dragoman.Lexicons;

/// <summary>What a common noun stands for, as far as senses of triggers depend on it; some stand for two things.</summary>
[Flags]
public enum NounClass
{
    None = 0,
    Abstract = 1 << 0,
    Weapon = 1 << 1,
    Materiel = 1 << 2,
    Vehicle = 1 << 3,
    Aircraft = 1 << 4,
    Vessel = 1 << 5,
    Building = 1 << 6,
    Facility = 1 << 7,
    Area = 1 << 8,
    Route = 1 << 9,
    Body = 1 << 10,
    Casualty = 1 << 11,
    Goods = 1 << 12,
    Money = 1 << 13,
    Document = 1 << 14,
    Power = 1 << 15,
    Talk = 1 << 16,
    Event = 1 << 17,
    Animal = 1 << 18,
    Sport = 1 << 19,
    Time = 1 << 20,
    Unit = 1 << 21,
    Organisation = 1 << 22,
    Person = 1 << 23,
    Group = 1 << 24,
    /// <summary>Of a walk of life that speaks of attacks, battles and retreats and means none: sales, films, illness, the weather, the household.</summary>
    Elsewhere = 1 << 25,
    /// <summary>What people die of without anybody's doing: quakes, landslides, storms, crashes, illness; and verbs that tell of it ("capsize").</summary>
    Accident = 1 << 26,
    /// <summary>Films, novels, games, and who makes them: what is told there happened to nobody.</summary>
    Fiction = 1 << 27,
    /// <summary>What tells of wars that nobody fights any more: centuries, castles, museums, the world wars.</summary>
    Past = 1 << 28,
}

/// <summary>nouns.tsv, and nouns-wordnet.tsv, which training/Dragoman.Training writes.</summary>
public static class NounTable
{
    public static PhraseTable<NounClass> Read(TextReader reader) => Read("nouns.tsv", reader);

    public static PhraseTable<NounClass> ReadCommon(TextReader reader) => Read("nouns-wordnet.tsv", reader);

    private static PhraseTable<NounClass> Read(string table, TextReader reader) =>
        new([.. Tsv.Read(table, reader, "lemma", "class").Select(row => new Phrase<NounClass>(row.Required(0, "lemma"), Classes(row)))]);

    private static NounClass Classes(TsvRow row)
    {
        var classes = NounClass.None;
        foreach (var name in row.List(1))
            classes |= Enum.TryParse(typeof(NounClass), name, ignoreCase: true, out var value) ? (NounClass)value : throw row.Error($"unknown class '{name}'");
        return classes;
    }
}
