using System.Text;
using Dragoman.Exchange.Input;
using Dragoman.Text;

namespace Dragoman.Exchange.Tests.Input;

/// <summary>Bytes read as a file of a name, without a disk.</summary>
internal static class Given
{
    public static List<InputItem> Read(string name, byte[] bytes, int limit = InputLimits.LargestReport) =>
        [.. Formats.Read(Source.Of(name, name, new MemoryStream(bytes), OriginMethod.File), new ReadSettings(ReportDefaults.None, limit))];

    public static List<InputItem> Read(string name, string text) => Read(name, Encoding.UTF8.GetBytes(text));

    public static InputItem.Good Good(InputItem item) =>
        item as InputItem.Good ?? throw new InvalidOperationException($"refused: {((InputItem.Bad)item).Error}");

    public static InputItem.Good One(string name, string text) => Good(Assert.Single(Read(name, text)));

    public static InputItem.Good One(string name, byte[] bytes) => Good(Assert.Single(Read(name, bytes)));

    public static Report Report(string name, string text) => One(name, text).Report;

    public static InputError Bad(InputItem item) => Assert.IsType<InputItem.Bad>(item).Error;

    public static string WhatIsWrong(string name, byte[] bytes) => Bad(Assert.Single(Read(name, bytes))).What;

    public static string WhatIsWrong(string name, string text) => WhatIsWrong(name, Encoding.UTF8.GetBytes(text));
}
