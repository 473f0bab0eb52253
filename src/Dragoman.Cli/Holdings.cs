using System.Collections.Immutable;
using Dragoman.Exchange.Layouts;
using Dragoman.Incidents;

namespace Dragoman.Cli;

/// <summary>What there is to publish: incidents, and those that were published once and are taken back.</summary>
internal sealed record Holdings(ImmutableArray<Incident> Incidents, ImmutableArray<Withdrawal> Withdrawals);
