using CsCheck;
using Dragoman.Entities.Names;

namespace Dragoman.Tests.Entities.Names;

public sealed class NameIndexTests
{
    private static readonly string[] Names =
    [
        "Qasr bin Ghashir", "Al Hadba Project", "Az Zawiyah", "Tarhuna", "Bani Walid", "Deir ez-Zor", "Ma'arrat an-Nu'man", "Khan Shaykhun", "Tall Rifat", "Al Qamishli",
        "Kandahar", "Mazar-e Sharif", "Sheberghan", "Ghazni", "Jalalabad", "Kermanshah", "Khorramshahr", "Sistan", "Severodonetsk", "Lysychansk", "Zaporizhzhia", "Kharkiv",
        "Mekele", "Shire", "Aksum", "Lalibela", "Debre Birhan", "Gondar", "Khartoum", "El Fasher", "Al Junaynah", "Marib", "Al Hudaydah", "Ibb", "Sheikh Zuweid", "Sidi Bouzid",
    ];

    private static readonly NameIndex Index = new(SpellingCosts.Untaught, Names.Select((name, i) => (name, i)));

    [Theory]
    [InlineData("AL-QĀMISHLĪ", "Al Qamishli", NameMatchKind.Exact)]
    [InlineData("Qaṣr Ben Ghashīr", "Qasr bin Ghashir", NameMatchKind.Exact)]
    [InlineData("ez-Zawiya", "Az Zawiyah", NameMatchKind.Exact)]
    [InlineData("Tarhouna", "Tarhuna", NameMatchKind.Exact)]
    [InlineData("Qasr Bin Asheer", "Qasr bin Ghashir", NameMatchKind.Edit)]
    [InlineData("Deir al-Zour", "Deir ez-Zor", NameMatchKind.Key)]
    [InlineData("Maarrat al Numan", "Ma'arrat an-Nu'man", NameMatchKind.Exact)]
    [InlineData("Khan Sheikhoun", "Khan Shaykhun", NameMatchKind.Key)]
    [InlineData("Tel Rifaat", "Tall Rifat", NameMatchKind.Exact)]
    [InlineData("Qandahār", "Kandahar", NameMatchKind.Key)]
    [InlineData("Mazar i Sharif", "Mazar-e Sharif", NameMatchKind.Key)]
    [InlineData("Shiberghan", "Sheberghan", NameMatchKind.Key)]
    [InlineData("Kirmānshāh", "Kermanshah", NameMatchKind.Key)]
    [InlineData("Sievierodonetsk", "Severodonetsk", NameMatchKind.Key)]
    [InlineData("Lisičansk", "Lysychansk", NameMatchKind.Edit)]
    [InlineData("Zaporozhye", "Zaporizhzhia", NameMatchKind.Key)]
    [InlineData("Kharkov", "Kharkiv", NameMatchKind.Key)]
    [InlineData("Mek'ele", "Mekele", NameMatchKind.Exact)]
    [InlineData("Axum", "Aksum", NameMatchKind.Edit)]
    [InlineData("Debra Berhan", "Debre Birhan", NameMatchKind.Key)]
    [InlineData("Chartum", "Khartoum", NameMatchKind.Edit)]
    [InlineData("Al-Geneina", "Al Junaynah", NameMatchKind.Key)]
    [InlineData("Hodeidah", "Al Hudaydah", NameMatchKind.Key)]
    [InlineData("alhdydh", "Al Hudaydah", NameMatchKind.Key)]
    public void Other_spellings_are_found(string spelled, string name, NameMatchKind kind)
    {
        var found = Find(spelled);
        Assert.Equal((name, kind), (Index.TextOf(found[0].Name), found[0].Kind));
        Assert.InRange(found[0].Score, 0.2, 1);
        Assert.True(found[0].Margin > 0);
    }

    [Theory]
    [InlineData("Al-Hadba", "Al Hadba Project")]
    [InlineData("Mazar", "Mazar-e Sharif")]
    [InlineData("Zuwaid", "Sheikh Zuweid")]
    [InlineData("Hadba Project Compound", "Al Hadba Project")]
    [InlineData("Tarhuna Crossing", "Tarhuna")]
    public void Truncated_names_are_found_with_less_of_a_score(string spelled, string name)
    {
        var found = Find(spelled);
        Assert.Equal((name, NameMatchKind.Truncated), (Index.TextOf(found[0].Name), found[0].Kind));
        Assert.True(found[0].Score < Find(name)[0].Score);
    }

    [Fact]
    public void Of_two_entries_of_one_name_neither_has_a_margin()
    {
        var index = new NameIndex(SpellingCosts.Untaught, [("Al Qasr", 7), ("El Kasr", 9), ("Qasr", 7)]);
        var found = new NameMatch[4];
        Assert.Equal(2, index.Find("al-Qasr", found));
        Assert.Equal((7, 0.0), (found[0].Entry, found[0].Margin));
    }

    [Fact]
    public void Only_names_of_a_range_are_found_and_an_entry_can_be_left_out()
    {
        var found = new NameMatch[4];
        Assert.Equal(0, Index.Find("Kandahar", 0, 1, found) is var count && count > 0 && found[0].Score > 0.5 ? 1 : 0);
        Assert.Equal(10, Index.Find("Kandahar", 10, 11, found) > 0 ? found[0].Entry : -1);
        Assert.DoesNotContain(found[..Index.FindWithout(10, "Kandahar", 0, Index.Count, found)], match => match.Entry == 10);
    }

    [Theory]
    [InlineData("")]
    [InlineData("'")]
    [InlineData("-- . --")]
    [InlineData("q")]
    [InlineData("\ud800")]
    [InlineData("a\udc00b")]
    [InlineData("القاهرة")]
    [InlineData("Київ")]
    [InlineData("አዲስ አበባ")]
    [InlineData("\0\u0001")]
    public void Any_name_has_an_answer_in_bounds(string name) => Assert.All(Find(name), match => Assert.True(match.Score is >= 0 and <= 1 && match.Margin <= match.Score));

    [Fact]
    public void Long_names_are_cut()
    {
        Assert.All(Find(new string('a', 10_000)), match => Assert.InRange(match.Score, 0, 1));
        Assert.All(Find(string.Concat(Enumerable.Repeat("khan ", 2_000))), match => Assert.InRange(match.Score, 0, 1));
        var index = new NameIndex(SpellingCosts.Untaught, [(string.Concat(Enumerable.Repeat("bala ", 2_000)), 1), ("", 2), ("Bala", 3)]);
        Assert.Equal(2, index.Count);
    }

    [Fact]
    public void Names_in_other_scripts_are_found_as_they_are()
    {
        var index = new NameIndex(SpellingCosts.Untaught, [("القاهرة", 1), ("دمشق", 2)]);
        var found = new NameMatch[2];
        Assert.True(index.Find("دمشق", found) > 0);
        Assert.Equal((2, 1.0), (found[0].Entry, found[0].Score));
    }

    [Fact]
    public void The_same_is_found_every_time() => Gen.String.Sample(text =>
    {
        var once = Find(text);
        Find("Khorramshahr");
        Assert.Equal(once, Find(text));
    });

    [Fact]
    public void An_empty_index_finds_nothing() => Assert.Equal(0, new NameIndex(SpellingCosts.Untaught, []).Find("Kandahar", new NameMatch[3]));

    [Fact]
    public void A_look_up_allocates_nothing()
    {
        var found = new NameMatch[5];
        Index.Find("Khanshekhun", found);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Index.Find("Qasr Bin Asheer", found);
        Index.Find("Zaporozhye", found);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static NameMatch[] Find(string name)
    {
        var found = new NameMatch[5];
        return found[..Index.Find(name, found)];
    }
}
