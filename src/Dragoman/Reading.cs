using System.Collections.Immutable;
using Dragoman.Claims;
using Dragoman.Text;

namespace Dragoman;

/// <summary>A report and what it claims, in the order of the text.</summary>
/// <param name="Warnings">What people should know of this reading: "no date of publication: 7 times left out".</param>
public sealed record Reading(Report Report, ImmutableArray<Claim> Claims, ImmutableArray<string> Warnings);
