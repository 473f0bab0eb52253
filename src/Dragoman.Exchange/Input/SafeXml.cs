using System.Xml;

namespace Dragoman.Exchange.Input;

/// <summary>XML of strangers: no document type, so no entities that grow and none that open files or addresses, and no nesting without end.</summary>
internal static class SafeXml
{
    private const int DeepestTree = 200;

    /// <exception cref="RefusedException">It is no XML, has a DTD, or nests too deep.</exception>
    public static void Check(Func<XmlReader> open)
    {
        try
        {
            using var reader = open();
            while (reader.Read())
                if (reader.Depth > DeepestTree)
                    throw new RefusedException($"XML nested deeper than {DeepestTree}", "It is no report; leave it out.");
        }
        catch (XmlException error)
        {
            throw error.Message.Contains("DTD", StringComparison.Ordinal)
                ? new RefusedException("XML with a document type (DTD)", "Take the <!DOCTYPE ...> out; it isn't read, since it can be used for attacks.")
                : new RefusedException($"not valid XML at line {error.LineNumber}, column {error.LinePosition}", "Fetch it again, or correct it.");
        }
    }

    public static XmlReader Open(string xml) => XmlReader.Create(new StringReader(xml), Settings());

    public static XmlReader Open(Stream xml) => XmlReader.Create(xml, Settings());

    private static XmlReaderSettings Settings() => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = false,
    };
}
