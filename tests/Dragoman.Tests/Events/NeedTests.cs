using Dragoman.Tests.Claims;

namespace Dragoman.Tests.Events;

/// <summary>What senses ask for, and what they say when it isn't there.</summary>
public sealed class NeedTests
{
    [Theory]
    [InlineData("Rebels/nsubj>2 seized/root>0 rifles/obj>2", "seize.weapon/Active actor=Rebels goods=rifles")]
    [InlineData("Rebels/nsubj>2 seized/root>0 Sirte/obj>2", "seize.place/Active actor=Rebels place=Sirte")]
    [InlineData("Rebels/nsubj>2 captured/root>0 soldiers/obj>2", "capture.person/Active actor=Rebels victim=soldiers")]
    [InlineData("Rebels/nsubj>2 captured/root>0 Sirte/obj>2", "capture.place/Active actor=Rebels place=Sirte")]
    // A name that nobody knows may be a place.
    [InlineData("Rebels/nsubj>2 regained/root>0 Qartoum/obj>2", "regain.v/Active actor=Rebels place=Qartoum")]
    [InlineData("Egypt/NNP/nsubj>2 supports/root>0 the/det>4 proposal/obj>2", "support.v/Active actor=Egypt")]
    public void The_object_chooses_the_sense(string parse, string told) => Assert.Equal(told, Story.Of(parse).Told);

    [Theory]
    [InlineData("Rebels/nsubj>2 seized/root>0 the/det>4 initiative/obj>2", "seize.weapon: needs weapon as object, 'initiative' is something else")]
    [InlineData("Rebels/nsubj>2 seized/root>0 ./punct>2", "seize.place: needs place as object, has none")]
    [InlineData("Rebels/nsubj>2 attacked/root>0 the/det>4 talks/obj>2", "attack.v: not with talk as object: 'talks'")]
    [InlineData("Matters/nsubj>5 are/cop>5 in/case>5 the/det>5 hands/NNS/hand/root>0 of/case>7 rebels/nmod>5", "in-hand.v: needs place as subject, 'Matters' is something else")]
    [InlineData("Rebels/nsubj>2 raid/VBP/root>0 Sirte/obj>2", "raided.v: needs past tense")]
    [InlineData("The/det>2 casualty/nsubj>3 left/root>0", "casualty.n: needs the plural")]
    [InlineData("An/det>2 attack/compound>3 helicopter/nsubj>4 left/root>0", "attack.n: only says what kind of 'helicopter' it is")]
    [InlineData("They/nsubj>2 gave/root>0 details/obj>2 of/case>5 attacks/nmod>3", "attack.n: only spoken of: nobody does it to anybody anywhere")]
    public void What_is_missing_is_said(string parse, string rejection)
    {
        var story = Story.Of(parse);
        Assert.Equal("", story.Told);
        Assert.Contains(rejection, story.Events.SelectMany(reading => reading.Rejections).Select(rejected => $"{rejected.Trigger.Id}: {rejected.Reason}"));
    }

    [Theory]
    [InlineData("Rebels/nsubj>2 raided/root>0 Sirte/obj>2", "raided.v/Active actor=Rebels place=Sirte")]
    [InlineData("casualties/nsubj>4 among/case>3 soldiers/nmod>1 rose/root>0", "casualty.n/Nominal victim=soldiers")]
    public void The_form_may_be_asked_for(string parse, string told) => Assert.Equal(told, Story.Of(parse).Told);
}
