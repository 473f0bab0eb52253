namespace Dragoman.Quantities;

/// <summary>What a number is there for. Only <see cref="Count"/> and <see cref="Share"/> say how many.</summary>
public enum QuantityForm
{
    /// <summary>"48 bodies", "dozens of fighters", "no casualties".</summary>
    Count,
    /// <summary>"30 percent", "a third of", "most of"; in percent.</summary>
    Share,
    /// <summary>"$5 million", "300 dinars".</summary>
    Money,
    /// <summary>"June 3, 2020", "in 2014", "3 a.m.", "15:30".</summary>
    Date,
    /// <summary>"two days", "a six-year war".</summary>
    Duration,
    /// <summary>"aged 23", "23-year-old".</summary>
    Age,
    /// <summary>"26 km", "155 mm", "three times".</summary>
    Measure,
    /// <summary>"M23", "BM-21", "Highway 1", "22nd of November Battalion", telephone numbers.</summary>
    Name,
}
