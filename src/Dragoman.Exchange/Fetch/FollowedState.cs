namespace Dragoman.Exchange.Fetch;

/// <summary>What is to be known of an address for the next look at it.</summary>
/// <param name="At">When it was looked at last.</param>
/// <param name="Failures">How often in a row it wasn't to be had.</param>
/// <param name="Usual">As it was before people were last told that it is another; null where nothing is known yet.</param>
public sealed record FollowedState(DateTimeOffset At, int Failures, Look? Usual);
