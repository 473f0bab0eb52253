namespace Dragoman.Exchange.Input.Pdf;
internal static class PdfInput { public static InputItem Read(Source source, ReadSettings settings) => InputItem.Refuse(source.Where, "x", "x"); }
