namespace Dragoman.Exchange.Input;

internal enum Format
{
    Text,
    JsonLines,
    Json,
    Html,
    Feed,
    TimeMl,
    Pdf,
    Word,
    Mail,
    Warc,
    Parquet,
    Gzip,
}
