using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Dragoman.Exchange.Control;
using Dragoman.Exchange.Output;
using Dragoman.Incidents;

namespace Dragoman.Cli.Tables;

/// <summary>Who holds what, for people: a row for each holder that is claimed, with what is said against it below, and the places in a place under it.</summary>
internal static class ControlText
{
    private const int WidestName = 44;
    private static readonly string[] Header = ["PLACE", "HOLDER", "SINCE", "STATE", "BY WHOSE WORD"];

    public static string Of(ImmutableArray<Control> controls, DateOnly at)
    {
        var keys = controls.Select(control => control.Place.Key).ToHashSet(StringComparer.Ordinal);
        var tops = controls.Where(control => control.Place.Within is not { } whole || !keys.Contains(whole)).OrderBy(control => control.Place.Country, StringComparer.Ordinal).ThenBy(control => control.Place.Name, StringComparer.Ordinal);
        List<string[]> rows = [Header, .. tops.SelectMany(control => Rows(control, controls, 0))];
        var widths = Enumerable.Range(0, Header.Length - 1).Select(i => Math.Min(WidestName, rows.Max(row => row[i].Length))).ToArray();
        var text = new StringBuilder($"Who holds what on {ContractWords.Of(at)}\n\n");
        foreach (var row in rows)
            text.Append(string.Join("  ", row.Select((cell, i) => i < widths.Length ? Fit(cell, widths[i]) : cell)).TrimEnd()).Append('\n');
        return text.ToString();
    }

    private static IEnumerable<string[]> Rows(Control control, ImmutableArray<Control> all, int depth)
    {
        var (name, state) = (new string(' ', 2 * depth) + Plain.Line(control.Place.Name), ControlWords.Of(control.State));
        foreach (var row in RowsOf(control))
        {
            yield return [name, row.Holder, row.Since, state, Plain.Line(row.Words)];
            (name, state) = ("", "");
        }
        foreach (var inner in all.Where(inner => inner.Place.Within == control.Place.Key).OrderBy(inner => inner.Place.Name, StringComparer.Ordinal))
            foreach (var row in Rows(inner, all, depth + 1))
                yield return row;
    }

    private static IEnumerable<(string Holder, string Since, string Words)> RowsOf(Control control)
    {
        foreach (var holding in control.Holders)
        {
            yield return (Plain.Line(ControlWords.Names(holding.Who.Value, holding.With)), Since(holding), $"{Extent(holding.Extent)}{Words(holding.Who)}");
            if (!holding.Against.IsEmpty)
                yield return ("  against it", "", Speakers(holding.Against));
        }
        if (control.Gone is { } gone)
            yield return ($"no more {Plain.Line(gone.Who.Value.Name)}", "", $"{Extent(gone.Extent)}{Words(gone.Who)}");
        if (!control.Contested.IsEmpty)
            yield return ("fought over", "", Speakers(control.Contested));
        if (control.Holders.IsEmpty && control.Gone is null && control.Contested.IsEmpty)
            yield return ("nobody named", "", "");
    }

    private static string Extent(Extent extent) => ControlWords.Tell(extent) is { Length: > 0 } words ? words + " · " : "";

    private static string Since(Holding holding) => holding.Since == holding.SinceLatest ? ContractWords.Of(holding.Since) : $"{ContractWords.Of(holding.Since)}/{(holding.Since.Year == holding.SinceLatest.Year ? ContractWords.Of(holding.SinceLatest)[5..] : ContractWords.Of(holding.SinceLatest))}";

    private static string Words<T>(Testimony<T> who)
    {
        var voices = who.Voices == 1 ? "1 voice" : who.Voices.ToString(CultureInfo.InvariantCulture) + " voices";
        var sides = who.OfParties.IsEmpty ? "" : who.IsOfPartiesOnly ? ", parties to it only" : $", {who.OfParties.Length.ToString(CultureInfo.InvariantCulture)} of {who.Claims.Length.ToString(CultureInfo.InvariantCulture)} claims by parties to it";
        return $"{voices}{sides}: {string.Join("; ", who.Speakers)}";
    }

    private static string Speakers(ImmutableArray<SourcedClaim> claims) => string.Join("; ", claims.Select(claim => $"{claim.Speaker}: {ContractWords.Of(claim.Claim.Status)} {claim.Claim.Event.Class}").Distinct());

    private static string Fit(string cell, int width) => cell.Length <= width ? cell.PadRight(width) : cell[..(width - 1)] + "…";
}
