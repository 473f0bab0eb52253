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
    UnknownPlace,
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
    ReportWords,
    SameReport,
    SameSentence,
    Outcome,
    Hypothetical,
}
