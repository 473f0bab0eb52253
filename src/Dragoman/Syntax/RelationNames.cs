namespace Dragoman.Syntax;

/// <summary>Relations as the treebanks write them ("acl:relcl").</summary>
public static class RelationNames
{
    private static readonly string[] Names = [.. Enum.GetValues<Relation>().Select(Spell)];

    // Not a frozen dictionary: making one takes longer than everything that is looked up here.
    private static readonly Dictionary<string, Relation>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        Enum.GetValues<Relation>().ToDictionary(Spell, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public static string ToName(this Relation relation) => Names[(int)relation];

    /// <summary>The relation without its subtype: acl of acl:relcl.</summary>
    public static Relation ToUniversal(this Relation relation) => Parse(UniversalPart(Names[(int)relation]));

    /// <summary>Reads a name. An unknown subtype falls back on its universal part ("nmod:agent" is nmod), an unknown relation on dep.</summary>
    public static Relation Parse(ReadOnlySpan<char> name)
    {
        if (BySpan.TryGetValue(name, out var exact))
            return exact;
        return BySpan.TryGetValue(UniversalPart(name), out var universal) ? universal : Relation.Dep;
    }

    private static ReadOnlySpan<char> UniversalPart(ReadOnlySpan<char> name)
    {
        var colon = name.IndexOf(':');
        return colon < 0 ? name : name[..colon];
    }

    // Subtypes are the second capital of the enum's names: AclRelcl, acl:relcl.
    private static string Spell(Relation relation)
    {
        var name = relation.ToString();
        var subtype = name.AsSpan(1).IndexOfAnyInRange('A', 'Z');
        return subtype < 0
            ? name.ToLowerInvariant()
            : $"{name[..(subtype + 1)].ToLowerInvariant()}:{name[(subtype + 1)..].ToLowerInvariant()}";
    }
}
