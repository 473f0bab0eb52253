using System.Xml.Linq;
using Dragoman.Workbench.Archives;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Dragoman.Workbench.People;

/// <summary>Keys of sessions in the archive: servers over one archive share them, and a restart ends no session.</summary>
internal sealed class ArchiveKeys(ArchivePool archives) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() => [.. archives.With(archive => archive.SessionKeys().All()).Select(xml => XElement.Parse(xml))];

    public void StoreElement(XElement element, string friendlyName) => archives.With(archive =>
    {
        archive.SessionKeys().Add(friendlyName, element.ToString(SaveOptions.DisableFormatting));
        return 0;
    });
}
