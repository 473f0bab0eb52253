using System.Globalization;
using Dragoman.Archive;
using Dragoman.Archive.Ratings;
using Dragoman.Exchange.Input;
using Dragoman.Exchange.Ratings;
using Dragoman.Incidents;

namespace Dragoman.Cli.Archiving;

/// <summary>A run of `dragoman rate`: each rating by itself, and what is wrong with one leaves the others.</summary>
internal sealed class RatingRun(ReportArchive archive, RatingCheck check, Messages messages, string who)
{
    private readonly ArchiveRatings _ratings = archive.Ratings();
    private readonly List<string> _outlets = [.. archive.Ratings().Outlets().Select(outlet => outlet.Name)];
    private int _same, _failed;

    /// <summary>Names of what was rated.</summary>
    public HashSet<string> Done { get; } = new(StringComparer.Ordinal);

    public int ExitCode => (Done.Count + _same, _failed) switch
    {
        (0, _) => Cli.ExitCode.Failed,
        (_, 0) => Cli.ExitCode.Well,
        _ => Cli.ExitCode.Partly,
    };

    public void Fail(InputError error)
    {
        _failed++;
        messages.Fail(error);
    }

    public void Give(RatingRow row) => Try(row.Rating, rating => _ratings.Rate(check.Settled(rating), who, row.Reason));

    public void TakeBack(RatingRow row) => Try(row.Rating, rating => _ratings.Unrate(rating.Kind, rating.Name, who, row.Reason));

    public override string ToString() => string.Join(", ", new[] { Text($"{Done.Count} rated"), _same > 0 ? Text($"{_same} as before") : "", _failed > 0 ? Text($"{_failed} not") : "" }.Where(part => part.Length > 0));

    private void Try(SourceRating rating, Func<SourceRating, bool> change)
    {
        if (check.RefusalOf(rating) is { } refusal)
        {
            _failed++;
            messages.Fail($"'{rating.Name}' {refusal}");
            return;
        }
        try
        {
            if (change(rating))
                Done.Add(rating.Name);
            else
                _same++;
            WarnOfStranger(rating);
        }
        catch (ArchiveException missing) when (rating.Kind is RatedKind.Claim)
        {
            _failed++;
            messages.Fail(missing.Message);
        }
    }

    /// <summary>Names are compared letter by letter, so that one that no report has rates nothing yet.</summary>
    private void WarnOfStranger(SourceRating rating)
    {
        if (rating.Kind is not RatedKind.Outlet || _outlets.Contains(rating.Name))
            return;
        var alike = _outlets.FirstOrDefault(name => name.Equals(rating.Name, StringComparison.OrdinalIgnoreCase)) ?? _outlets.FirstOrDefault(name => Entities.Names.RomanisedName.Similarity(name, rating.Name) > 0.85);
        messages.Warn(rating.Name, $"no report of the archive has this outlet{(alike is null ? "" : $"; there is '{alike}'")}");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
