namespace Dragoman.Incidents;

/// <summary>What speaks for or against two claims telling of one happening.</summary>
public enum LinkFeature
{
    /// <summary>Where all begins: most pairs aren't of one happening.</summary>
    Prior,
    SameClass,
    SameTrigger,
    SamePlace,
    NearPlace,
    WithinPlace,
    FarPlace,

    /// <summary>One of them names no place.</summary>
    UnknownPlace,

    /// <summary>Neither names a place.</summary>
    NoPlaces,
    SameDay,
    NearDay,
    FarDay,
    DifferentExtent,
    UnknownTime,
    SameActor,
    OtherActor,
    SwappedSides,
    SameRecipient,
    OtherRecipient,
    SameCount,
    NearCount,
    OtherCount,
    Words,
    Names,

    /// <summary>Both sentences have names, and none is in both.</summary>
    OtherNames,
    ReportWords,
    SameReport,
    SameSentence,
    Outcome,
    Hypothetical,
}
