using Dragoman.Syntax;

namespace Dragoman.Training.Torch;

/// <summary>
/// Writes sentences as wires, headlines and translations do: in capitals, without any, without their full stop, without articles,
/// with capitals in the wrong places. What is shown anew in each pass is drawn by the pass's own numbers.
/// </summary>
internal static class Augmentation
{
    private const double Upper = .06, Lower = .07, Title = .03, Stopless = .06, Articleless = .05, Miscapitalised = .03, Headline = .07;

    public static Tree Apply(Tree tree, HeadlineTags tags, Random random)
    {
        if (random.NextDouble() < Headline && Headlines.Of(tree, tags, random) is { } headline) return headline;
        if (random.NextDouble() < Stopless) tree = WithoutFullStop(tree);
        if (random.NextDouble() < Articleless) tree = WithoutArticles(tree, random);
        return tree with { Forms = Recase(tree.Forms, random) };
    }

    public static string[] Recase(string[] forms, Random random)
    {
        var draw = random.NextDouble();
        if ((draw -= Upper) < 0) return InCapitals(forms);
        if ((draw -= Lower) < 0) return InLowerCase(forms);
        if ((draw -= Title) < 0) return [.. forms.Select(form => form.Length > 3 ? Capitalised(form) : form)];
        if ((draw -= Miscapitalised) < 0) return [.. forms.Select(form => random.NextDouble() < .15 ? Switched(form) : form)];
        return forms;
    }

    public static string[] InCapitals(string[] forms) => [.. forms.Select(form => form.ToUpperInvariant())];

    public static string[] InLowerCase(string[] forms) => [.. forms.Select(form => form.ToLowerInvariant())];

    internal static string Capitalised(string form) => char.ToUpperInvariant(form[0]) + form[1..];

    private static string Switched(string form) => form.Length == 0 ? form : char.IsUpper(form[0]) ? form.ToLowerInvariant() : Capitalised(form);

    internal static Tree WithoutFullStop(Tree tree) =>
        tree.Count > 2 && tree.Forms[^1] is "." && !tree.Heads.Contains(tree.Count - 1) ? tree.Without(i => i == tree.Count - 1) : tree;

    private static Tree WithoutArticles(Tree tree, Random random)
    {
        var share = random.NextDouble();
        return tree.Without(i => tree.Upos[i] == (int)Upos.Det && tree.Forms[i].ToLowerInvariant() is "the" or "a" or "an" && !tree.Heads.Contains(i) && tree.Heads[i] < tree.Count && random.NextDouble() < share);
    }
}
