namespace Dragoman.Exchange.Input.Word;
internal static class WordInput { public static IEnumerable<InputItem> Read(Source source, ReadSettings settings) => [InputItem.Refuse(source.Where, "x", "x")]; }
