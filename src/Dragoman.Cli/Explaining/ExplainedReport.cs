using System.Collections.Immutable;
using Dragoman.Events;
using Dragoman.Syntax;
using Dragoman.Text;

namespace Dragoman.Cli.Explaining;

/// <summary>A reading and how it came about, sentence by sentence.</summary>
public sealed record ExplainedReport(Reading Reading, ImmutableArray<ExplainedSentence> Sentences);

/// <param name="Fired">Triggers that became events, in the order of the text.</param>
/// <param name="Unfired">Triggers that stood in the sentence and did not.</param>
public sealed record ExplainedSentence(Parse Parse, ImmutableArray<ExplainedMention> Mentions, ImmutableArray<FiredTrigger> Fired, ImmutableArray<UnfiredTrigger> Unfired);

/// <param name="Kind">"actor", "place", "time", "quantity", "weapon".</param>
/// <param name="Meaning">What it was read as: "lby-gna Government of National Accord".</param>
public sealed record ExplainedMention(TextSpan Span, string Kind, string Meaning);

/// <param name="Trigger">The id of the row of triggers.tsv.</param>
public sealed record FiredTrigger(TextSpan Span, string Trigger, Construction Construction, ImmutableArray<ExplainedArgument> Arguments);

/// <param name="Role">"actor", "recipient", "place".</param>
public sealed record ExplainedArgument(string Role, TextSpan Span);

/// <param name="Why">"its object is no place".</param>
public sealed record UnfiredTrigger(TextSpan Span, string Trigger, string Why);
