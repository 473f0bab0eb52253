using Dragoman.Claims;

namespace Dragoman.Tests.Claims;

/// <summary>Whether it happened, by the words of the report.</summary>
public sealed class StatusTests
{
    [Theory]
    [InlineData("Rebels/nsubj>2 attacked/root>0 Sirte/obj>2", Status.Occurred)]
    // Denied: by the verb's own negation, a cue above it, or "no".
    [InlineData("Rebels/nsubj>4 did/aux>4 not/advmod>4 attack/root>0 Sirte/obj>4", Status.Denied)]
    [InlineData("Rebels/nsubj>2 denied/root>0 attacking/xcomp>2 Sirte/obj>3", Status.Denied)]
    [InlineData("Rebels/nsubj>2 failed/root>0 to/mark>4 attack/xcomp>2 Sirte/obj>4", Status.Denied)]
    [InlineData("Rebels/nsubj>2 denied/root>0 an/det>4 attack/obj>2 on/case>6 Sirte/nmod>4", Status.Denied)]
    [InlineData("There/expl>2 was/VBD/be/root>0 no/det>4 attack/nsubj>2 on/case>6 Sirte/nmod>4", Status.Denied)]
    // Planned.
    [InlineData("Rebels/nsubj>3 will/aux>3 attack/root>0 Sirte/obj>3", Status.Planned)]
    [InlineData("Rebels/nsubj>2 plan/VBP/root>0 to/mark>4 attack/xcomp>2 Sirte/obj>4", Status.Planned)]
    [InlineData("They/nsubj>2 know/VBP/root>0 of/case>6 the/det>6 planned/amod>6 attack/obl>2 on/case>8 Sirte/nmod>6", Status.Planned)]
    // Attempted.
    [InlineData("Rebels/nsubj>2 tried/root>0 to/mark>4 attack/xcomp>2 Sirte/obj>4", Status.Attempted)]
    [InlineData("Soldiers/nsubj>2 repelled/root>0 an/det>4 attack/obj>2 on/case>6 Sirte/nmod>4", Status.Attempted)]
    [InlineData("They/nsubj>2 saw/root>0 an/det>5 attempted/amod>5 attack/obj>2 on/case>7 Sirte/nmod>5", Status.Attempted)]
    // Threatened, possible, unconfirmed.
    [InlineData("Rebels/nsubj>2 threatened/root>0 to/mark>4 attack/xcomp>2 Sirte/obj>4", Status.Threatened)]
    [InlineData("Rebels/nsubj>3 may/aux>3 attack/root>0 Sirte/obj>3", Status.Possible)]
    [InlineData("Residents/nsubj>2 fear/VBP/root>0 a/det>5 possible/amod>5 attack/obj>2 on/case>7 Sirte/nmod>5", Status.Possible)]
    [InlineData("Egypt/NNP/nsubj>2 acts/root>0 if/mark>5 rebels/nsubj>5 attack/VBP/advcl>2 Sirte/obj>5", Status.Possible)]
    [InlineData("Rebels/nsubj>3 reportedly/advmod>3 attacked/root>0 Sirte/obj>3", Status.Unconfirmed)]
    [InlineData("They/nsubj>2 spoke/root>0 of/case>6 an/det>6 alleged/amod>6 attack/obl>2 on/case>8 Sirte/nmod>6", Status.Unconfirmed)]
    [InlineData("Rebels/nsubj>2 claimed/root>0 that/mark>5 soldiers/nsubj>5 attacked/ccomp>2 Sirte/obj>5", Status.Unconfirmed)]
    // Ongoing: the progressive, "still", a state in the present, "continued".
    [InlineData("Rebels/nsubj>3 are/aux>3 attacking/root>0 Sirte/obj>3", Status.Ongoing)]
    [InlineData("Rebels/nsubj>3 still/advmod>3 attack/VBP/root>0 Sirte/obj>3", Status.Ongoing)]
    [InlineData("Rebels/nsubj>2 control/VBP/root>0 Sirte/obj>2", Status.Ongoing)]
    [InlineData("Rebels/nsubj>2 waged/root>0 an/det>4 attack/obj>2 on/case>6 Sirte/nmod>4", Status.Ongoing)]
    [InlineData("They/nsubj>2 saw/root>0 continued/amod>4 clashes/obj>2 in/case>6 Sirte/nmod>4", Status.Ongoing)]
    // What somebody managed has happened.
    [InlineData("Rebels/nsubj>2 managed/root>0 to/mark>4 attack/xcomp>2 Sirte/obj>4", Status.Occurred)]
    // "The rebels who attacked Sirte plan to leave": the plan is of another clause.
    [InlineData("The/det>2 rebels/nsubj>6 who/nsubj>4 attacked/acl:relcl>2 Sirte/obj>4 plan/VBP/root>0 to/mark>8 leave/xcomp>6", Status.Occurred)]
    // "They denied it after rebels attacked": nor is the denial.
    [InlineData("They/nsubj>2 denied/root>0 it/obj>2 after/mark>6 rebels/nsubj>6 attacked/advcl>2 Sirte/obj>6", Status.Occurred)]
    public void Status_of_the_only_claim(string parse, Status status) => Assert.Equal(status, Assert.Single(Story.Of(parse).Claims).Status);

    [Fact]
    public void Every_status_is_shown_here()
    {
        var shown = GetType().GetMethods().SelectMany(method => method.GetCustomAttributes(typeof(InlineDataAttribute), false).Cast<InlineDataAttribute>()).Select(row => row.Data[^1]).OfType<Status>();
        Assert.Equal([], Enum.GetValues<Status>().Except(shown));
    }

    [Theory]
    [InlineData("Egypt/NNP/nsubj>2 asked/root>0 rebels/obj>2 to/mark>5 withdraw/xcomp>2 from/case>7 Sirte/obl>5")]
    [InlineData("Egypt/NNP/nsubj>2 called/root>0 for/case>5 an/det>5 attack/obl>2 on/case>7 Sirte/nmod>5")]
    public void What_is_only_asked_for_is_no_claim(string parse) => Assert.Equal("", Story.Of(parse).Claimed);

    [Fact]
    public void What_was_announced_by_nobody_is_unconfirmed() => Assert.Equal(
        "visit(egy > lby) @Libya unconfirmed",
        Story.Of("They/nsubj>4 have/aux>4 not/advmod>4 announced/root>0 that/mark>7 Egypt/NNP/nsubj>7 visited/ccomp>4 Libya/NNP/obj>7").Claimed);
}
