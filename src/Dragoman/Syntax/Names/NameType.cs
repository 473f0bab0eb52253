namespace Dragoman.Syntax.Names;

/// <summary>What a name names; training/names/README.md says where each begins and ends.</summary>
public enum NameType : byte
{
    Person,
    /// <summary>Rank, title or profession right before a person's name.</summary>
    Office,
    /// <summary>An armed group that isn't a state's.</summary>
    Group,
    /// <summary>An organ of a state, its forces among them.</summary>
    Government,
    /// <summary>A medium or an agency of news.</summary>
    Outlet,
    /// <summary>Any other organisation.</summary>
    Organisation,
    Place,
    /// <summary>What was built: airports, bases, bridges, hospitals, camps.</summary>
    Facility,
    /// <summary>Nationalities, peoples, tribes, religions.</summary>
    Nationality,
    Weapon,
    /// <summary>Vehicles, aircraft, ships, drones.</summary>
    Platform,
}

/// <summary>A name in a sentence, from its first token to its last.</summary>
/// <param name="Depth">0, or 1 for a name within another: the place in the name of an airport.</param>
public readonly record struct NameMention(int First, int Last, NameType Type, int Depth);

/// <summary>The kinds of names that most sets of the field have (CoNLL-2003).</summary>
public enum PlainNameType : byte
{
    Person,
    Location,
    Organisation,
    Other,
}

/// <summary>A name by the four kinds of the field: for comparisons, and where those of reports of conflict are too fine.</summary>
public readonly record struct PlainName(int First, int Last, PlainNameType Type);
