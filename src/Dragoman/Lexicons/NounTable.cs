namespace Dragoman.Lexicons;

/// <summary>What a common noun stands for, as far as senses of triggers depend on it.</summary>
public enum NounClass
{
    Abstract,
    Weapon,
    Materiel,
    Vehicle,
    Aircraft,
    Vessel,
    Building,
    Facility,
    Area,
    Route,
    Body,
    Casualty,
    Goods,
    Money,
    Document,
    Power,
    Talk,
    Event,
    Animal,
    Sport,
    Time,
    Unit,
    Organisation,
    Person,
    Group,
}

/// <summary>nouns.tsv</summary>
public static class NounTable
{
    public static PhraseTable<NounClass> Read(TextReader reader) =>
        new([.. Tsv.Read("nouns.tsv", reader, "lemma", "class").SelectMany(row => row.List(0).Select(lemma => (lemma, row.Enum<NounClass>(1))))]);
}
