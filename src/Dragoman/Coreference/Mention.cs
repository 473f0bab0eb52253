namespace Dragoman.Coreference;

/// <summary>Words that stand for somebody or something.</summary>
/// <param name="Sentence">The number of its parse among those that were given, from 0.</param>
/// <param name="First">Index of its first token.</param>
/// <param name="Last">Index of its last token; clauses that belong to it are in it.</param>
/// <param name="Head">Index of its syntactic head.</param>
/// <param name="Kind">What it can be by its own words and by the others of its chain.</param>
/// <param name="Rule">What tied it to an earlier mention; of the first of a chain <see cref="CoreferenceRule.None"/>.</param>
public sealed record Mention(int Sentence, int First, int Last, int Head, MentionForm Form, MentionStanding Standing, MentionKind Kind, CoreferenceRule Rule);

public enum MentionForm
{
    /// <summary>"Khalifa Haftar", "the GNA"</summary>
    Name,
    /// <summary>"the militia", "two soldiers"</summary>
    Nominal,
    /// <summary>"he", "its", "those"</summary>
    Pronoun,
    /// <summary>"who", "which", "whose"</summary>
    Relative,
    /// <summary>"Turkey and Qatar"</summary>
    Coordination,
}

/// <summary>How a mention stands in its sentence: whether it brings in somebody or says something of somebody.</summary>
public enum MentionStanding
{
    Argument,
    /// <summary>"Haftar, the commander": <c>the commander</c></summary>
    Apposition,
    /// <summary>"Haftar is a commander": <c>a commander</c></summary>
    Predicate,
}

/// <summary>What a mention can stand for; several where nothing decides between them.</summary>
[Flags]
public enum MentionKind
{
    None = 0,
    Person = 1 << 0,
    Organisation = 1 << 1,
    Place = 1 << 2,
    Thing = 1 << 3,
    Time = 1 << 4,
    Any = Person | Organisation | Place | Thing | Time,
}

/// <summary>The rules by which a mention is tied to an earlier one, in the order in which they are tried.</summary>
public enum CoreferenceRule
{
    None,
    /// <summary>"I" outside of quotations is the one who writes, inside of them the one who speaks.</summary>
    Speaker,
    /// <summary>"Khalifa Haftar" ... "Khalifa Haftar"</summary>
    SameName,
    /// <summary>"the northern front" ... "this northern front"</summary>
    SameWords,
    Apposition,
    Predicate,
    /// <summary>"the brigade, which ..."</summary>
    Relative,
    /// <summary>"Government of National Accord (GNA)" ... "the GNA"</summary>
    Acronym,
    /// <summary>"Khalifa Haftar" ... "Haftar"</summary>
    PartOfName,
    /// <summary>"a rebel brigade" ... "the brigade"</summary>
    SameHead,
    /// <summary>"Ahrar al-Sham" ... "the group"</summary>
    Designation,
    /// <summary>"the army shot itself in the foot"</summary>
    Reflexive,
    Pronoun,
    /// <summary>"his car" ... "his car", of one owner</summary>
    SameOwner,
}
