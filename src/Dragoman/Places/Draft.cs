using Dragoman.Entities.Names;

namespace Dragoman.Places;

/// <summary>How strongly the words before a phrase say that a place is meant.</summary>
internal enum LocativeStrength
{
    None,
    /// <summary>"to Tarhuna".</summary>
    Weak,
    /// <summary>"in Tarhuna".</summary>
    Strong,
}

/// <summary>How the phrase lies to another: "26 km north of" ...</summary>
/// <param name="Degrees">Clockwise from north; null where no direction is named.</param>
internal sealed record Bearing(PlaceRelationKind Kind, double? Degrees, double? DistanceKm, Draft Of)
{
    /// <summary>"a few kilometres", "an hour's drive": how far that is, about; the words state no number.</summary>
    public double? AboutKm { get; init; }

    /// <summary>The other end: B of "between A and B".</summary>
    public Draft? To { get; init; }

    public bool IsHalfway { get; init; }
}

/// <summary>A phrase that says where, before it is known which place it means.</summary>
internal abstract class Draft(int sentence, int first, int last, int head)
{
    public int Sentence { get; } = sentence;

    public int First { get; set; } = first;

    public int Last { get; set; } = last;

    public int Head { get; set; } = head;

    public LocativeStrength Strength { get; set; }

    /// <summary>"captured X", "from X": the name, if it is like that of a place.</summary>
    public bool IsObject { get; set; }

    /// <summary>Members of one list have one number.</summary>
    public int List { get; set; } = -1;

    /// <summary>"A, 20 km south of B".</summary>
    public Bearing? Anchoring { get; set; }
}

/// <summary>"Qasr Bin Ghashir area": a name with or without a designation.</summary>
internal sealed class NamedDraft(int sentence, int first, int last, int head) : Draft(sentence, first, last, head)
{
    public required RomanisedName Name { get; init; }

    /// <summary>First token of the name itself.</summary>
    public required int NameFirst { get; init; }

    public PlaceWord? Designation { get; set; }

    /// <summary>No more than a common word, or the first word of a sentence without a tag that says name.</summary>
    public bool IsDoubtful { get; init; }

    /// <summary>"Tripoli government", "Tripoli-based", "Tripoli avenue".</summary>
    public bool IsAttributive { get; init; }

    public bool IsPossessive { get; init; }

    /// <summary>"axes" in "the axes of A, B and C" is said of all of them.</summary>
    public bool IsSharing { get; set; }

    /// <summary>Somebody else knows that it names a place.</summary>
    public bool IsGiven { get; init; }

    /// <summary>"County" follows.</summary>
    public bool IsCounty { get; init; }

    public List<Candidate> Candidates { get; set; } = [];

    /// <summary>Of what it may mean, what holds the name before it: the numbers of Texas in "Paris, Texas".</summary>
    public HashSet<int> Holding { get; } = [];

    /// <summary>"Texas" in "Paris, Texas", with all that it may mean.</summary>
    public List<Candidate> Containers { get; set; } = [];
}

/// <summary>"the city", "the Libyan capital", "this area".</summary>
internal sealed class AnaphorDraft(int sentence, int first, int last, int head) : Draft(sentence, first, last, head)
{
    public required PlaceWord Word { get; init; }

    /// <summary>"Libyan" in "the Libyan capital", by the number of the country; -1 for none.</summary>
    public int Country { get; init; } = -1;
}

/// <summary>"the outskirts of Tripoli", "26 km north of Sirte".</summary>
internal sealed class RelativeDraft(int sentence, int first, int last, int head) : Draft(sentence, first, last, head)
{
    public required Bearing Bearing { get; init; }

    public double? RadiusKm { get; init; }
}

/// <summary>"Libyan" outside of names: no place, but it tells the country.</summary>
internal readonly record struct Demonym(int Country);

/// <param name="Place">Number in the gazetteer.</param>
/// <param name="Likeness">1 for the same name, less for alike ones.</param>
internal sealed record Candidate(int Place, double Likeness, PlaceFacts Facts, bool IsCurated)
{
    public double Score { get; set; }

    public NameTie Tie { get; init; }
}
