namespace Dragoman.Incidents;

/// <summary>What speaks for or against two claims telling of one happening.</summary>
public enum LinkFeature
{
    /// <summary>Where all begins: most pairs aren't of one happening.</summary>
    Prior,
    SameClass,
    SameTrigger,

    /// <summary>Both triggers are written alike: "killed" and "killed", not "killing".</summary>
    SameForm,
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

    /// <summary>Of two reports one has a day and the other none: of many such days it may be any.</summary>
    OneDay,
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

    /// <summary>Which share of the names of either sentence stands at the beginning of the other report.</summary>
    NamesOfReport,

    /// <summary>Both reports have names at their beginning, and none is in both.</summary>
    OtherReportNames,

    /// <summary>How long the shorter of both sentences is: long ones share words by chance.</summary>
    LongSentences,

    /// <summary>Both sentences name a means, and none in common: "warplanes" and "a car bomb".</summary>
    OtherMeans,

    /// <summary>Both name a market, a hospital, journalists.</summary>
    SameSite,
    SameReport,
    SameSentence,
    Outcome,
    Hypothetical,
}
