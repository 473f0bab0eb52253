namespace Dragoman.Events;

/// <summary>The grammar by which a trigger took its parties. Trigger × construction is the coverage of the reader.</summary>
public enum Construction
{
    /// <summary>"Rebels attacked the town."</summary>
    Active,
    /// <summary>"The town was attacked by rebels."</summary>
    Passive,
    /// <summary>"the rebels who attacked the town", "the war that they wage"</summary>
    Relative,
    /// <summary>"rebels attacking the town", "forces backed by Egypt"</summary>
    Participle,
    /// <summary>"Rebels tried to attack", "ordered troops to attack": the subject is another verb's.</summary>
    Control,
    /// <summary>"Rebels entered the town and attacked the barracks."</summary>
    Coordination,
    /// <summary>"the rebels' attack on the town"</summary>
    Nominal,
    /// <summary>"Rebels carried out an attack on the town."</summary>
    LightVerb,
    /// <summary>"An attack took place in the town."</summary>
    EventSubject,
    /// <summary>"The town is in the hands of rebels."</summary>
    Predicate,
    /// <summary>None: a person read it, and says so.</summary>
    Person,
}
