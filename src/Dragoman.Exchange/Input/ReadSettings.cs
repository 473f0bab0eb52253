namespace Dragoman.Exchange.Input;

/// <param name="LargestReport">In bytes.</param>
internal sealed record ReadSettings(ReportDefaults Defaults, int LargestReport);
