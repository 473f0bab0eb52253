namespace Dragoman.Places;

/// <summary>Countries whose places bear Arabic names, which are known with and without their article.</summary>
public static class ArabicNames
{
    private static readonly HashSet<string> Countries =
        [.. "LY TN DZ MA MR EH EG SD SS TD SO DJ ER SY LB JO PS IL IQ KW SA YE OM AE QA BH IR TR AF NE ML KM".Split(' ')];

    /// <param name="iso2">ISO 3166 alpha-2.</param>
    public static bool AreIn(string iso2) => Countries.Contains(iso2);
}
