namespace Dragoman.Coreference;

[Flags]
internal enum GrammaticalNumber
{
    Singular = 1,
    Plural = 2,
    Either = Singular | Plural,
}

[Flags]
internal enum Gender
{
    Masculine = 1,
    Feminine = 2,
    Either = Masculine | Feminine,
}

/// <summary>What decides whether two mentions can be one: what each may be.</summary>
internal readonly record struct Traits(MentionKind Kind, GrammaticalNumber Number, Gender Gender)
{
    public static Traits Unknown { get; } = new(MentionKind.Any, GrammaticalNumber.Either, Gender.Either);

    public bool Agrees(Traits other) => (Kind & other.Kind) != 0 && (Number & other.Number) != 0 && (Gender & other.Gender) != 0;

    /// <summary>What both may be; where they share nothing, what this one may be.</summary>
    public Traits Narrowed(Traits other) => new(
        (Kind & other.Kind) is var kind && kind is not MentionKind.None ? kind : Kind,
        (Number & other.Number) is var number && number != 0 ? number : Number,
        (Gender & other.Gender) is var gender && gender != 0 ? gender : Gender);
}
