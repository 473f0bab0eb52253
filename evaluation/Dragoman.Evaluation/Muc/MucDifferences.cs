namespace Dragoman.Evaluation.Muc;

/// <summary>What people look at: each template with the one it answers to, slot by slot.</summary>
internal static class MucDifferences
{
    public static void Tell(TextWriter output, MucMessage message)
    {
        var map = MucMapping.Map(message.Answers, message.Keys);
        output.WriteLine($"== {message.Id}");
        for (var i = 0; i < map.Length; i++) Tell(output, message.Answers[i], map[i] < 0 ? null : message.Keys[map[i]]);
        foreach (var key in message.Keys.Where((_, j) => !map.Contains(j))) Tell(output, null, key);
    }

    private static void Tell(TextWriter output, MucTemplate? answer, MucTemplate? key)
    {
        output.WriteLine(answer is null ? "-- missing" + (key!.Optional ? " (optional)" : "") : key is null ? "-- spurious" : "-- matched");
        foreach (var (slot, name) in MucSlots.Scored)
            if ((Text(answer, slot), Text(key, slot)) is var (ours, theirs) && (ours, theirs) is not ("", ""))
                output.WriteLine($"  {name,-18} {ours,-60} | {theirs}");
    }

    private static string Text(MucTemplate? template, int slot) => template is null ? "" : string.Join("; ", template[slot].Select(fill =>
        (fill.Optional ? "?" : "") + string.Join(" / ", fill.Values) + (fill.References.IsEmpty ? "" : ": " + string.Join(" / ", fill.References))));
}
