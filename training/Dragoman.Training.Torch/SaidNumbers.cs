using Dragoman.Quantities;
using Dragoman.Resources;
using Dragoman.Times;

namespace Dragoman.Training.Torch;

/// <summary>What the reader's rules say of times and quantities, which some sets mark as names.</summary>
internal static class SaidNumbers
{
    private static readonly int Forms = Enum.GetValues<QuantityForm>().Length;

    /// <summary>Numbers of a word: for a time and for each form of quantity whether it begins, goes on, ends, or is the word alone.</summary>
    public static int Width { get; } = 4 * (1 + Forms);

    /// <returns>A row a word.</returns>
    public static float[] Of(string[] forms)
    {
        var parse = SyntaxModels.English.Analyse(forms);
        var rows = new float[forms.Length * Width];
        foreach (var time in TimeFinder.Find([parse], null)) Write(rows, time.First, time.Last, 0);
        foreach (var quantity in QuantityFinder.Find(parse)) Write(rows, quantity.First, quantity.Last, 1 + (int)quantity.Form);
        return rows;
    }

    private static void Write(float[] rows, int first, int last, int row)
    {
        for (var i = first; i <= last; i++) rows[(i * Width) + (4 * row) + (first == last ? 3 : i == first ? 0 : i == last ? 2 : 1)] = 1;
    }
}
