using System.Globalization;
using System.Text;
using Dragoman.Exchange.Control;
using Dragoman.Exchange.Output;
using Dragoman.Incidents;
using Dragoman.Lexicons;

namespace Dragoman.Cli.Tables;

/// <summary>The history of places for people: of each claim the day, what it says, who says it, and the words.</summary>
internal static class HistoryText
{
    public static string Of(IEnumerable<(HeldPlace Place, HoldingClaim Said, bool IsOfParty)> history)
    {
        var text = new StringBuilder();
        foreach (var place in history.GroupBy(item => item.Place))
        {
            if (text.Length > 0) text.Append('\n');
            text.Append(Plain.Line(Head(place.Key))).Append('\n');
            foreach (var (_, said, isOfParty) in place)
                text.Append("  ").Append(Plain.Line(Line(said, isOfParty))).Append('\n').Append("      ").Append(Plain.Line(said.Claim.Claim.Evidence.Of(said.Claim.Report.Text).ToString())).Append('\n');
        }
        return text.ToString();
    }

    private static string Head(HeldPlace place) => string.Join(" · ", new[]
    {
        place.Name, place.Country, place.Admin1, place.Key,
        place.Point is { } point ? string.Create(CultureInfo.InvariantCulture, $"{point.Latitude} {point.Longitude}") : null,
        place.RadiusKilometres is { } radius ? string.Create(CultureInfo.InvariantCulture, $"radius {radius} km") : null,
    }.OfType<string>());

    private static string Line(HoldingClaim said, bool isOfParty) =>
        $"{Days(said)} {Tell(said)}{(said.Extent is not Extent.Presence && ControlWords.Tell(said.Extent) is { Length: > 0 } part ? $" ({part})" : "")} · {said.Claim.Speaker}{(isOfParty ? ", a party to it" : "")} · {said.Claim.Id}";

    private static string Days(HoldingClaim said) => ContractWords.Of(said.Day) + (said.Until == said.Day ? "" : "/" + ContractWords.Of(said.Until));

    private static string Tell(HoldingClaim said) => (said.Role, said.IsDenied) switch
    {
        (ControlRole.Loss, true) => $"denied: {Holder(said)} has lost it",
        (_, true) => $"denied: {said.Without?.Name} has it",
        (ControlRole.Contest, _) => "it is fought over",
        (ControlRole.Gain or ControlRole.Hold, _) when said.Extent is Extent.Presence => $"{Holder(said)} came in",
        (ControlRole.Gain, _) => $"{Holder(said)} took it{(said.Without is { } loser ? $" from {loser.Name}" : "")}",
        (ControlRole.Hold, _) => $"{Holder(said)} holds it",
        (ControlRole.Leave, _) => $"{said.Without?.Name} left it{(said.Holder is { } heir ? $" to {heir.Name}" : "")}",
        _ => $"{said.Without?.Name} lost it{(said.Holder is { } winner ? $" to {winner.Name}" : "")}",
    };

    private static string Holder(HoldingClaim said) => ControlWords.Names(said.Holder!, said.With);
}
