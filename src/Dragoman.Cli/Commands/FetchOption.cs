using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.RegularExpressions;
using Dragoman.Exchange.Fetch;
using Dragoman.Exchange.Input;

namespace Dragoman.Cli.Commands;

/// <summary>The options that say how addresses are fetched.</summary>
internal sealed partial class FetchOption
{
    private readonly Option<string[]> _addresses = new("--addresses")
    {
        HelpName = "FILE",
        Description = "Also the addresses in a file, one a line; what follows # is a comment",
    };

    private readonly Option<bool> _feedText = new("--feed-text") { Description = "Keep the text that feeds themselves give, and fetch no articles" };

    private readonly Option<int> _items = new("--max-items")
    {
        HelpName = "N",
        Description = string.Create(CultureInfo.InvariantCulture, $"Of each feed at most so many articles that are new; the next run takes the others"),
        DefaultValueFactory = _ => WebOptions.UsualItems,
        CustomParser = Number,
    };

    private readonly Option<string?> _contact = new("--contact")
    {
        HelpName = "ADDRESS",
        Description = "Your address of mail or of the web, by which site owners can reach you: it is sent along with the program's name",
        CustomParser = Contact,
    };

    public void AddTo(Command command)
    {
        command.Add(_addresses);
        command.Add(_feedText);
        command.Add(_items);
        command.Add(_contact);
    }

    public string[] ListsOf(ParseResult line) => line.GetValue(_addresses) ?? [];

    public bool TakesFeedText(ParseResult line) => line.GetValue(_feedText);

    public WebOptions WebOf(ParseResult line, ReportDefaults defaults) => new() { Defaults = defaults, TakesFeedText = TakesFeedText(line), MostItems = line.GetValue(_items) };

    public FetchOptions FetchingOf(ParseResult line, FetchOptions usual) => line.GetValue(_contact) is { } contact ? usual with { Contact = contact } : usual;

    private static int Number(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
            return number;
        result.AddError($"'{word}' is not a number from 1");
        return 0;
    }

    private static string? Contact(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        if (ContactAddress().IsMatch(word))
            return word;
        result.AddError($"'{word}' is no address of mail or of the web: give one like desk@example.org or https://example.org/contact");
        return null;
    }

    // It becomes a comment of a header, so nothing that would end one.
    [GeneratedRegex(@"\A(mailto:)?[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9.-]{1,255}\z|\Ahttps?://[A-Za-z0-9._~:/?#@!$&*+,;=%-]{1,500}\z")]
    private static partial Regex ContactAddress();
}
