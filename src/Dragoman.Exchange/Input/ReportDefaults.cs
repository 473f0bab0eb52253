namespace Dragoman.Exchange.Input;

/// <summary>What a report is taken to be where it doesn't say so itself.</summary>
/// <param name="Country">ISO 3166 alpha-3.</param>
/// <param name="Language">BCP 47.</param>
public sealed record ReportDefaults(DateOnly? Published = null, string? Outlet = null, string? Country = null, string? Language = null)
{
    public static ReportDefaults None { get; } = new();
}
