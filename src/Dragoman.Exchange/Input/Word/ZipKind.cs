namespace Dragoman.Exchange.Input.Word;

/// <summary>What an archive is to be.</summary>
/// <param name="Folder">Something lies in it: "word/".</param>
/// <param name="Name">As people call it: "DOCX".</param>
/// <param name="Advice">What to save it as instead: ".docx or as text".</param>
internal sealed record ZipKind(string Folder, string Name, string Advice);
