namespace Dragoman.Coreference;

internal enum PronounPerson
{
    First,
    Second,
    Third,
    Demonstrative,
}

/// <summary>What the form of a pronoun says of whom it stands for.</summary>
internal sealed record PronounForm(PronounPerson Person, Traits Traits, bool IsReflexive = false, bool IsPossessive = false)
{
    private const MentionKind NoPerson = MentionKind.Organisation | MentionKind.Place | MentionKind.Thing;

    private static readonly Traits I = new(MentionKind.Person, GrammaticalNumber.Singular, Gender.Either);
    private static readonly Traits We = new(MentionKind.Person | MentionKind.Organisation | MentionKind.Place, GrammaticalNumber.Plural, Gender.Either);
    private static readonly Traits You = new(MentionKind.Person | MentionKind.Organisation, GrammaticalNumber.Either, Gender.Either);
    private static readonly Traits He = new(MentionKind.Person, GrammaticalNumber.Singular, Gender.Masculine);
    private static readonly Traits She = new(MentionKind.Person, GrammaticalNumber.Singular, Gender.Feminine);
    private static readonly Traits It = new(NoPerson, GrammaticalNumber.Singular, Gender.Either);
    private static readonly Traits They = new(MentionKind.Any & ~MentionKind.Time, GrammaticalNumber.Plural, Gender.Either);
    private static readonly Traits This = new(MentionKind.Any & ~MentionKind.Person, GrammaticalNumber.Singular, Gender.Either);
    private static readonly Traits These = new(MentionKind.Any, GrammaticalNumber.Plural, Gender.Either);

    /// <param name="form">In lower case.</param>
    /// <returns>Null for what stands for nobody: "nothing", "each other".</returns>
    public static PronounForm? Of(string form) => form switch
    {
        "i" or "me" => new(PronounPerson.First, I),
        "my" or "mine" => new(PronounPerson.First, I, IsPossessive: true),
        "myself" => new(PronounPerson.First, I, IsReflexive: true),
        "we" or "us" or "'s" => new(PronounPerson.First, We),
        "our" or "ours" => new(PronounPerson.First, We, IsPossessive: true),
        "ourselves" => new(PronounPerson.First, We, IsReflexive: true),
        "you" or "ya" => new(PronounPerson.Second, You),
        "your" or "yours" => new(PronounPerson.Second, You, IsPossessive: true),
        "yourself" or "yourselves" => new(PronounPerson.Second, You, IsReflexive: true),
        "he" or "him" => new(PronounPerson.Third, He),
        "his" => new(PronounPerson.Third, He, IsPossessive: true),
        "himself" => new(PronounPerson.Third, He, IsReflexive: true),
        "she" => new(PronounPerson.Third, She),
        "her" => new(PronounPerson.Third, She),
        "hers" => new(PronounPerson.Third, She, IsPossessive: true),
        "herself" => new(PronounPerson.Third, She, IsReflexive: true),
        "it" => new(PronounPerson.Third, It),
        "its" => new(PronounPerson.Third, It, IsPossessive: true),
        "itself" => new(PronounPerson.Third, It, IsReflexive: true),
        "they" or "them" or "'em" or "em" => new(PronounPerson.Third, They),
        "their" or "theirs" => new(PronounPerson.Third, They, IsPossessive: true),
        "themselves" or "themself" => new(PronounPerson.Third, They, IsReflexive: true),
        "this" or "that" => new(PronounPerson.Demonstrative, This),
        "these" or "those" => new(PronounPerson.Demonstrative, These),
        _ => null,
    };
}
