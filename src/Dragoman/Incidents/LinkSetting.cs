namespace Dragoman.Incidents;

/// <summary>What is known of two claims when they are compared: features weigh differently in each.</summary>
public enum LinkSetting
{
    /// <summary>Both are of one report.</summary>
    Within,

    /// <summary>Of different reports, and of one at least no day is known from its own sentence: words have to tell.</summary>
    Undated,

    /// <summary>Of different reports, both with a day.</summary>
    Dated,
}
