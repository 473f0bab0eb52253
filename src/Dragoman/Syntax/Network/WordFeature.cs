namespace Dragoman.Syntax.Network;

/// <summary>What a network is told of a word. The numbers are written into models.</summary>
internal enum WordFeature
{
    /// <summary>A vector learned with the network, for words that the treebanks have twice or more.</summary>
    Word = 1,
    /// <summary>A vector learned from billions of words, which stays as it is.</summary>
    Vector = 2,
    Prefix = 3,
    Suffix3 = 4,
    Suffix4 = 5,
    Shape = 6,
}

/// <summary>Rows of the tables for one word; row 0 is for what isn't in a table.</summary>
internal record struct WordRows(int Word, int Vector, int Prefix, int Suffix3, int Suffix4, int Shape)
{
    public const int Features = 6;

    /// <summary>What lists of names say of the word where it stands; see <see cref="Names.NameLists"/>.</summary>
    public ulong Lists { get; init; }

    public static WordRows Of(in WordShape word, HashTable rows, WordTables tables) => new(
        Row(WordFeature.Word, word, rows, tables), Row(WordFeature.Vector, word, rows, tables), Row(WordFeature.Prefix, word, rows, tables),
        Row(WordFeature.Suffix3, word, rows, tables), Row(WordFeature.Suffix4, word, rows, tables), Row(WordFeature.Shape, word, rows, tables));

    private static int Row(WordFeature feature, in WordShape word, HashTable rows, WordTables tables) =>
        rows.TryGet(KeyOf(feature, word), out var row) ? tables.Checked((int)feature - 1, row) : 0;

    /// <summary>Under which hash each feature of a word is looked up.</summary>
    public static ulong KeyOf(WordFeature feature, in WordShape word) => FeatureHash.Feature((int)feature, feature switch
    {
        WordFeature.Word => word.Lower,
        WordFeature.Vector => word.Key,
        WordFeature.Prefix => word.Prefix2,
        WordFeature.Suffix3 => word.Suffix3,
        WordFeature.Suffix4 => word.Suffix4,
        _ => word.Shape,
    });
}
