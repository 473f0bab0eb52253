namespace Dragoman.Events;

/// <summary>What a word may stand for, as far as senses of triggers ask ("seize" + place, weapon, person).</summary>
[Flags]
public enum EntityClasses
{
    None = 0,
    Place = 1 << 0,
    Person = 1 << 1,
    Group = 1 << 2,
    State = 1 << 3,
    Weapon = 1 << 4,
    Vehicle = 1 << 5,
    Goods = 1 << 6,
    Money = 1 << 7,
    Building = 1 << 8,
    Document = 1 << 9,
    Power = 1 << 10,
    Talk = 1 << 11,
    Body = 1 << 12,
    Event = 1 << 13,
    Abstract = 1 << 14,
    Animal = 1 << 15,
    Sport = 1 << 16,
    Time = 1 << 17,
    Unit = 1 << 18,

    /// <summary>A name or pronoun that nobody knows: it may be anything that has a name.</summary>
    Unknown = 1 << 19,

    /// <summary>People who bear arms for somebody: soldiers, gunmen, "the brigade".</summary>
    Armed = 1 << 20,

    Civilian = 1 << 21,

    /// <summary>People of office: ministers, senators, "the council".</summary>
    Official = 1 << 22,

    /// <summary>A word of another walk of life, beside which "attack" and "battle" are figures of speech.</summary>
    Elsewhere = 1 << 23,

    /// <summary>No word but a clause: "demanded that he go", "threatened to march".</summary>
    Clause = 1 << 24,
}
