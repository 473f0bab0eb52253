namespace Dragoman.Exchange.Input;

internal enum Format
{
    Text,
    JsonLines,
    Json,
    Html,
    Feed,
    Pdf,
    Word,
    Mail,
    Warc,
    Gzip,
}
