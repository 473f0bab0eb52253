namespace Dragoman.Times;

/// <summary>What comes first in "03/06/2020".</summary>
public enum NumericOrder
{
    /// <summary>As in most of the world.</summary>
    DayFirst,
    /// <summary>As in the United States and where they set the custom.</summary>
    MonthFirst,
}

public static class NumericOrders
{
    // Unicode CLDR 46, short date patterns of the territories' English.
    private static readonly string[] MonthFirst = ["USA", "PHL", "FSM", "GUM", "MHL", "PLW", "PRI", "VIR", "ASM", "MNP"];

    /// <param name="country">ISO 3166 alpha-3 of the outlet; null where it isn't known.</param>
    public static NumericOrder Of(string? country) => MonthFirst.Contains(country) ? NumericOrder.MonthFirst : NumericOrder.DayFirst;
}
