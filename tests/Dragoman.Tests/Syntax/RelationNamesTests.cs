using Dragoman.Syntax;

namespace Dragoman.Tests.Syntax;

public sealed class RelationNamesTests
{
    [Fact]
    public void Every_relation_is_read_as_it_is_written() =>
        Assert.All(Enum.GetValues<Relation>(), relation => Assert.Equal(relation, RelationNames.Parse(relation.ToName())));

    [Theory]
    [InlineData("acl:relcl", Relation.AclRelcl)]
    [InlineData("nsubj:pass", Relation.NsubjPass)]
    [InlineData("root", Relation.Root)]
    [InlineData("nmod:agent", Relation.Nmod)]
    [InlineData("obl:tmod:x", Relation.Obl)]
    [InlineData("nonsense", Relation.Dep)]
    [InlineData("", Relation.Dep)]
    public void Unknown_subtypes_fall_back(string name, Relation relation) => Assert.Equal(relation, RelationNames.Parse(name));

    [Fact]
    public void The_universal_part_has_no_subtype() => Assert.Equal(Relation.Obl, Relation.OblAgent.ToUniversal());

    [Fact]
    public void Every_tag_is_read_as_it_is_written() =>
        Assert.All(Enum.GetValues<Upos>(), tag => Assert.Equal(tag, UposNames.Parse(tag.ToName())));
}
