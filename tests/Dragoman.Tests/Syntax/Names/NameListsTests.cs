using Dragoman.Syntax;
using Dragoman.Syntax.Names;

namespace Dragoman.Tests.Syntax.Names;

public sealed class NameListsTests
{
    private static readonly NameLists Lists = Of(
        (NameList.Town, "Walvis Bay"), (NameList.Town, "Bay"), (NameList.Group, "Azande Arrow Boys"), (NameList.People, "Azande"), (NameList.GivenName, "Walvis"), (NameList.Group, "Al-Shabaab"),
        (NameList.Organisation, "R&R"), (NameList.City, "São Paulo"));

    [Theory]
    [InlineData("the Walvis Bay port", NameList.Town, "-BE-")]
    [InlineData("the Bay of Walvis", NameList.Town, "-S--")]
    [InlineData("THE AZANDE ARROW BOYS fled", NameList.Group, "-BIE-")]
    [InlineData("THE AZANDE ARROW BOYS fled", NameList.People, "-S---")]
    [InlineData("the Azande Arrow of time", NameList.Group, "-----")]
    [InlineData("in Sao Paulo , in são paulo", NameList.City, "-BE--BE")]
    [InlineData("men of al-Shabaab and of al Shabaab", NameList.Group, "--S---S")]
    [InlineData("Walvis Bay Bay", NameList.Town, "BES")]
    public void Words_are_marked_by_the_longest_name_of_each_list(string text, object list, string expected) =>
        Assert.Equal(expected, Shown(text.Split(' '), (NameList)list));

    [Fact]
    public void Names_that_are_too_long_or_empty_are_left_out_and_others_stay() =>
        Assert.Equal("S", Shown(["Bay"], NameList.Town, Of((NameList.Town, string.Join(' ', Enumerable.Repeat("of", NameLists.LongestName + 1))), (NameList.Town, "..."), (NameList.Town, "Bay"))));

    [Fact]
    public void Flags_fit_into_their_numbers() => Assert.True(NameLists.Flags <= 64 && Enum.GetValues<NameList>().Length == NameLists.Count);

    private static NameLists Of(params (NameList List, string Name)[] names) =>
        new(ModelImage.Open(ModelImage.Pack(new Dictionary<ModelSection, byte[]> { [ModelSection.NameLists] = NameLists.Pack(names) })));

    private static string Shown(string[] forms, NameList list, NameLists? lists = null) =>
        string.Concat((lists ?? Lists).Mark(GivenTokens.ToSentence(forms)).Select(flags => (flags >> (4 * (int)list) & 15) switch { 0 => '-', 1 => 'B', 2 => 'I', 4 => 'E', 8 => 'S', _ => '?' }));
}
