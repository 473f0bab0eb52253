namespace Dragoman.Exchange.Input.Warc;
internal static class WarcInput { public static IEnumerable<InputItem> Read(Source source, ReadSettings settings) => [InputItem.Refuse(source.Where, "x", "x")]; }
