using Dragoman.Lexicons;
using Dragoman.Text;

namespace Dragoman.Resources.Tests.Lexicons;

/// <summary>
/// Each row of triggers.tsv brings an example and most a counter-example; all are read by the real reader. Models of syntax err, so that not
/// every sentence can be right: the share that is may only grow.
/// </summary>
public sealed class ExampleTests
{
    private static readonly Reader Reader = Knowledge.OpenReader();

    private static readonly Lexicon Lexicon = Knowledge.OpenLexicon();

    [Fact]
    public void Examples_give_a_claim_of_their_class()
    {
        var missed = Lexicon.Triggers.All.Where(trigger => !Classes(trigger.Example).Contains(trigger.Class)).Select(trigger => $"{trigger.Id}: {trigger.Example}").ToList();
        AtLeast(0.9, missed, Lexicon.Triggers.All.Length);
    }

    [Fact]
    public void Counter_examples_do_not_fire_the_trigger()
    {
        var countered = Lexicon.Triggers.All.Where(trigger => trigger.Counter.Length > 0).ToList();
        var fired = countered.Where(trigger => Read(trigger.Counter).Claims.Any(claim => claim.Because.Trigger == trigger.Id)).Select(trigger => $"{trigger.Id}: {trigger.Counter}").ToList();
        AtLeast(0.9, fired, countered.Count);
    }

    private static void AtLeast(double share, List<string> wrong, int all)
    {
        var right = 1 - ((double)wrong.Count / all);
        Assert.True(right >= share, $"{right:P1} of {all} are right; wrong:\n{string.Join('\n', wrong)}");
    }

    private static IEnumerable<string> Classes(string text) => Read(text).Claims.Select(claim => claim.Event.Class);

    private static Reading Read(string text) => Reader.Read(new Report(text) { Published = new DateOnly(2020, 6, 3) });
}
