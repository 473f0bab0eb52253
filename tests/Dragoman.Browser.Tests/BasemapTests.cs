using System.Buffers.Binary;
using System.IO.Compression;
using Dragoman.Workbench.Tests;
using Microsoft.Playwright;

namespace Dragoman.Browser.Tests;

/// <summary>What lies under the map, by configuration; and what stands in where it can't be had.</summary>
public sealed class BasemapTests(Workbench workbench) : IClassFixture<Workbench>, IDisposable
{
    /// <summary>Nothing else of the page has it.</summary>
    private const byte Red = 10, Green = 200, Blue = 60;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dragoman-");

    [Fact]
    public async Task A_file_s_pictures_are_under_the_incidents()
    {
        var path = Path.Combine(_folder.FullName, "green.pmtiles");
        await File.WriteAllBytesAsync(path, MadeTiles.Archive(new Dictionary<ulong, byte[]> { [0] = Picture() }, 0, 2, """{"attribution":"© Some <b>surveyors</b>"}"""), TestContext.Current.CancellationToken);
        await using var window = await Map("basemap-raster", "--basemap", path);
        await Assertions.Expect(window.Page.Locator(".maplibregl-ctrl-attrib")).ToContainTextAsync("© Some surveyors");
        Assert.InRange(await Greens(window), 0.3, 1);
        Assert.True(window.Wrong is [], string.Join("\n", window.Wrong));
    }

    [Fact]
    public async Task A_file_s_shapes_are_drawn_in_our_colours()
    {
        var path = Path.Combine(_folder.FullName, "water.pmtiles");
        await File.WriteAllBytesAsync(path, MadeTiles.Archive(new Dictionary<ulong, byte[]> { [0] = MadeTiles.WesternWater() }, 0, 1, """{"vector_layers":[{"id":"water"}]}""", packed: true), TestContext.Current.CancellationToken);
        await using var window = await Map("basemap-vector", "--basemap", path, "--basemap-attribution", "Own <i>work</i>");
        await Assertions.Expect(window.Page.Locator(".maplibregl-ctrl-attrib")).ToContainTextAsync("Own <i>work</i>");
        await Assertions.Expect(window.Page.Locator(".lost")).ToHaveCountAsync(0);
        Assert.True(window.Wrong is [], string.Join("\n", window.Wrong));
    }

    [Fact]
    public async Task An_address_is_asked_and_no_other()
    {
        foreach (var tile in Enumerable.Range(0, 5).SelectMany(zoom => Enumerable.Range(0, 1 << zoom).SelectMany(x => Enumerable.Range(0, 1 << zoom).Select(y => $"{zoom}/{x}/{y}.png"))))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_folder.FullName, tile))!);
            await File.WriteAllBytesAsync(Path.Combine(_folder.FullName, tile), Picture(), TestContext.Current.CancellationToken);
        }
        using var host = new StaticHost(_folder.FullName);
        await using var window = await Map("basemap-address", "--basemap", host.Address + "{z}/{x}/{y}.png");
        await Assertions.Expect(window.Page.Locator(".maplibregl-ctrl-attrib")).ToContainTextAsync("127.0.0.1");
        Assert.InRange(await Greens(window), 0.3, 1);
        Assert.True(window.Wrong is [], string.Join("\n", window.Wrong));
    }

    [Fact]
    public async Task Where_tiles_don_t_come_the_borders_stand_in_and_the_page_says_so()
    {
        await using var window = await Map("basemap-lost", "--basemap", "http://127.0.0.1:9/{z}/{x}/{y}.png");
        await Assertions.Expect(window.Page.Locator(".lost")).ToContainTextAsync("can’t be reached");
        await Assertions.Expect(window.Page.Locator(".maplibregl-ctrl-attrib")).ToContainTextAsync("Natural Earth");
        await window.Shoot("basemap-lost");
    }

    private async Task<Window> Map(string name, params string[] options)
    {
        var (address, ending) = await workbench.Serve(options);
        var window = await workbench.Open();
        window.With(ending);
        await window.Go(address + "map?view=2/25/20");
        await window.Page.Locator("[data-state=idle]").WaitForAsync();
        await window.Shoot(name);
        return window;
    }

    /// <summary>The share of the map's picture that is of the colour of our tiles.</summary>
    private static async Task<double> Greens(Window window)
    {
        var picture = Convert.ToBase64String(await window.Page.Locator(".canvas-frame").ScreenshotAsync());
        return await window.Page.EvaluateAsync<double>(
            """
            async ([picture, red, green, blue]) => {
              const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
              const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
              const canvas = new OffscreenCanvas(image.width, image.height);
              const context = canvas.getContext("2d");
              context.drawImage(image, 0, 0);
              const { data } = context.getImageData(0, 0, image.width, image.height);
              let found = 0;
              for (let i = 0; i < data.length; i += 4) if (Math.abs(data[i] - red) < 12 && Math.abs(data[i + 1] - green) < 12 && Math.abs(data[i + 2] - blue) < 12) found++;
              return found / (data.length / 4);
            }
            """,
            new object[] { picture, (int)Red, (int)Green, (int)Blue });
    }

    /// <summary>A PNG of 256 pixels a side in one colour.</summary>
    private static byte[] Picture()
    {
        const int side = 256;
        byte[] row = [0, .. Enumerable.Repeat<byte[]>([Red, Green, Blue], side).SelectMany(pixel => pixel)];
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            for (var i = 0; i < side; i++)
                zlib.Write(row);
        return [0x89, .. "PNG\r\n"u8, 0x1a, 0x0a, .. Chunk("IHDR"u8, [0, 0, 1, 0, 0, 0, 1, 0, 8, 2, 0, 0, 0]), .. Chunk("IDAT"u8, packed.ToArray()), .. Chunk("IEND"u8, [])];
    }

    private static byte[] Chunk(ReadOnlySpan<byte> type, byte[] content)
    {
        var (length, sum) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        BinaryPrimitives.WriteUInt32BigEndian(sum, Checksum([.. type, .. content]));
        return [.. length, .. type, .. content, .. sum];
    }

    /// <summary>CRC-32 of PNG (ISO 3309).</summary>
    private static uint Checksum(byte[] bytes)
    {
        var sum = uint.MaxValue;
        foreach (var one in bytes)
        {
            sum ^= one;
            for (var bit = 0; bit < 8; bit++)
                sum = (sum & 1) != 0 ? (sum >> 1) ^ 0xedb88320 : sum >> 1;
        }
        return ~sum;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
