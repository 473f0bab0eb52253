namespace Dragoman.Exchange.Input;

/// <param name="Where">"reports/a.jsonl:12:7": the file, and for JSON Lines the line and the column, both from 1.</param>
/// <param name="What">"'published' is no date: '2020-02-31'"</param>
/// <param name="Advice">What to do about it, as a sentence.</param>
public sealed record InputError(string Where, string What, string Advice)
{
    public override string ToString() => $"{Where}: {What}. {Advice}";
}
