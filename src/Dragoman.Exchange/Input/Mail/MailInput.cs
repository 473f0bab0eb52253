namespace Dragoman.Exchange.Input.Mail;
internal static class MailInput { public static IEnumerable<InputItem> Read(Source source, ReadSettings settings) => [InputItem.Refuse(source.Where, "x", "x")]; }
