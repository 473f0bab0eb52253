namespace Dragoman.Times;

/// <summary>What expressions count from: the day of the report, and the time that was spoken of last.</summary>
internal sealed class Discourse
{
    /// <param name="reference">The day that "today" means; null where nobody says.</param>
    /// <param name="isNarrative">The report tells history: dates without a year, and weekdays, go on from the last date instead of back from today.</param>
    public Discourse(DateOnly? reference, bool isNarrative)
    {
        Reference = reference;
        IsNarrative = isNarrative;
    }

    public DateOnly? Reference { get; }

    public bool IsNarrative { get; }

    /// <summary>The last time on the calendar, since and until included.</summary>
    public When? Previous { get; private set; }

    /// <summary>The last time with a year of its own in this sentence or the one before, if it is another year than the report's.</summary>
    public When? Era { get; private set; }

    private int _sentence = -1;
    private int _eraSentence = -1;

    public Tense Tense { get; private set; }

    public bool PreviousIsInSentence { get; private set; }

    public void Enter(int sentence, Tense tense)
    {
        Tense = tense;
        if (sentence == _sentence)
            return;
        PreviousIsInSentence = false;
        if (sentence > _eraSentence + 1 && !IsNarrative)
            Era = null;
        _sentence = sentence;
    }

    public void Note(When when, bool hasYear)
    {
        if (when is When.Unresolved)
            return;
        Previous = when;
        PreviousIsInSentence = true;
        if (IsNarrative || (hasYear && when.From!.Value.Year != Reference?.Year))
            (Era, _eraSentence) = (when, _sentence);
        else if (hasYear)
            Era = null;
    }
}
