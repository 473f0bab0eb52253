using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace Dragoman.Workbench.Hosting;

/// <summary>The client, as it was embedded when the program was built. Paths that are no file are pages of it: their state lives in the address.</summary>
internal sealed class ClientFiles
{
    private const string Folder = "client/";
    private const string Index = "index.html";

    private static readonly FileExtensionContentTypeProvider Types = new();

    private readonly FrozenDictionary<string, ClientFile> _files;
    private readonly ClientFile _fallback;

    public ClientFiles()
    {
        var names = typeof(ClientFiles).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal));
        _files = names.ToFrozenDictionary(name => name[Folder.Length..].Replace('\\', '/'), name => ClientFile.Of(name, TypeOf(name)), StringComparer.Ordinal);
        _fallback = ClientFile.Of("workbench/fallback.html", TypeOf(Index));
    }

    public bool IsThere => _files.ContainsKey(Index);

    public Task Serve(HttpContext context)
    {
        var path = context.Request.Path.Value?.TrimStart('/') ?? "";
        if (path.StartsWith("api/", StringComparison.OrdinalIgnoreCase) || path.StartsWith("openapi/", StringComparison.OrdinalIgnoreCase))
            throw new Refusal(StatusCodes.Status404NotFound, $"there is nothing at {context.Request.Method} /{path}{(context.Request.ContentType is { } type ? $" that takes {type}" : "")}") { Advice = "/openapi/v1.json says what there is." };
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
            throw new Refusal(StatusCodes.Status405MethodNotAllowed, "pages are only to be read");
        var isPage = !_files.TryGetValue(path, out var file);
        if (isPage && Path.HasExtension(path))
            throw new Refusal(StatusCodes.Status404NotFound, $"there is no file /{path}");
        file ??= _files.GetValueOrDefault(Index, _fallback);
        // Files of assets carry a hash in their names, and never change.
        context.Response.Headers.CacheControl = path.StartsWith("assets/", StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "no-cache";
        return TypedResults.File(file.Bytes, file.Type, entityTag: new EntityTagHeaderValue(file.Tag)).ExecuteAsync(context);
    }

    private static string TypeOf(string name)
    {
        var type = Types.TryGetContentType(name, out var known) ? known : "application/octet-stream";
        return type.StartsWith("text/", StringComparison.Ordinal) ? type + "; charset=utf-8" : type;
    }

    private sealed record ClientFile(byte[] Bytes, string Type, string Tag)
    {
        public static ClientFile Of(string resource, string type)
        {
            using var stream = typeof(ClientFiles).Assembly.GetManifestResourceStream(resource)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return new ClientFile(bytes, type, $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 12))}\"");
        }
    }
}
