using Dragoman.Claims;

namespace Dragoman.Archive.Decisions;

/// <summary>What a person says of a claim that they have before them.</summary>
/// <param name="Corrected">What the report really says; for <see cref="Verdict.Corrected"/> and for nothing else.</param>
/// <param name="Version">Of the claim as they saw it; null where whatever holds is meant.</param>
public sealed record Judgement(string Claim, Verdict Verdict, Claim? Corrected = null, long? Version = null);
