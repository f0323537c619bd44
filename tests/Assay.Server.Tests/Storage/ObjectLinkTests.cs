using System.Net;
using System.Net.Http.Headers;
using Assay.Server.Storage;
using Assay.Server.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using SkiaSharp;

namespace Assay.Server.Tests.Storage;

public abstract class ObjectLinkTests(AssayHost host)
{
    [Fact]
    public async Task A_link_serves_the_object_with_its_type_and_a_tag()
    {
        var (link, bytes) = await Stored("a b+c%2F ü.txt", [1, 2, 3]);
        using var http = host.NewHttpClient();
        using var answer = await http.GetAsync(link);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsByteArrayAsync()).ShouldBe(bytes);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/plain; charset=utf-8");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Content.Headers.LastModified.ShouldNotBeNull();

        using var again = new HttpRequestMessage(HttpMethod.Get, link);
        again.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
        using var unchanged = await http.SendAsync(again);
        unchanged.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Theory]
    [InlineData("bytes=2-4", new byte[] { 3, 4, 5 })]
    [InlineData("bytes=-2", new byte[] { 5, 6 })]
    [InlineData("bytes=5-", new byte[] { 6 })]
    public async Task A_range_is_served_alone(string range, byte[] expected)
    {
        var (link, _) = await Stored("x.bin", [1, 2, 3, 4, 5, 6]);
        using var http = host.NewHttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, link);
        request.Headers.Range = RangeHeaderValue.Parse(range);
        using var answer = await http.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
        (await answer.Content.ReadAsByteArrayAsync()).ShouldBe(expected);
    }

    [Fact]
    public async Task A_range_beyond_the_end_is_refused()
    {
        var (link, _) = await Stored("x.bin", [1, 2, 3]);
        using var http = host.NewHttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, link);
        request.Headers.Range = RangeHeaderValue.Parse("bytes=7-9");
        using var answer = await http.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.RequestedRangeNotSatisfiable);
    }

    [Fact]
    public async Task HEAD_tells_the_length_without_the_bytes()
    {
        var (link, _) = await Stored("x.png", [1, 2, 3]);
        using var http = host.NewHttpClient();
        using var answer = await http.SendAsync(new HttpRequestMessage(HttpMethod.Head, link));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentLength.ShouldBe(3);
    }

    [Fact]
    public async Task A_changed_link_is_refused()
    {
        var (link, _) = await Stored("x.bin", [1]);
        string[] changed =
        [
            link.Replace("x.bin", "y.bin", StringComparison.Ordinal),
            link.Replace("expires=1", "expires=2", StringComparison.Ordinal),
            link + "&process=image%2Fresize%2Ch_10",
            link[..link.IndexOf('?', StringComparison.Ordinal)],
            link.Replace("signature=", "signature=A", StringComparison.Ordinal),
        ];
        using var http = host.NewHttpClient();
        foreach (var wrong in changed)
        {
            using var answer = await http.GetAsync(wrong);
            answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, wrong);
            (await answer.Content.ReadAsStringAsync()).ShouldContain("ModelArts.0202");
        }
    }

    [Fact]
    public async Task A_link_to_an_object_that_is_gone_answers_404()
    {
        var link = Links.For(host.Address.ToString().TrimEnd('/'), "/nobucket/nothing.png");
        using var http = host.NewHttpClient();
        using var answer = await http.GetAsync(link);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("ModelArts.4651");
    }

    [Theory]
    [InlineData("x.html")]
    [InlineData("x.svg")]
    [InlineData("x.xml")]
    [InlineData("x.js")]
    public async Task A_file_that_could_run_is_a_sandboxed_download(string name)
    {
        var (link, _) = await Stored(name, "<script>alert(1)</script>"u8.ToArray());
        using var http = host.NewHttpClient();
        using var answer = await http.GetAsync(link);
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("sandbox;");
    }

    [Theory]
    [InlineData("image/resize,m_lfit,h_200", 300, 200)]
    [InlineData("image/resize,w_60", 60, 40)]
    [InlineData("image/resize,m_mfit,w_60,h_60", 90, 60)]
    [InlineData("image/resize,m_fill,w_60,h_60", 60, 60)]
    [InlineData("image/resize,m_fixed,w_50,h_70", 50, 70)]
    [InlineData("image/resize,l_120", 120, 80)]
    [InlineData("image/resize,s_20", 30, 20)]
    [InlineData("image/resize,p_50", 300, 200)]
    [InlineData("image/resize,h_900", 600, 400)]
    [InlineData("image/resize,h_800,limit_0", 1200, 800)]
    public async Task An_image_is_resized_as_asked(string process, int width, int height)
    {
        var (_, bytes, path) = await StoredAt("picture.png", Png(600, 400));
        using var http = host.NewHttpClient();
        for (var round = 0; round < 2; round++)
        {
            using var answer = await http.GetAsync(Links.For(host.Address.ToString().TrimEnd('/'), path, process));
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            using var image = SKBitmap.Decode(await answer.Content.ReadAsByteArrayAsync());
            (image.Width, image.Height).ShouldBe((width, height));
        }

        bytes.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("image/rotate,90")]
    [InlineData("image/resize")]
    [InlineData("image/resize,h_0")]
    [InlineData("image/resize,h_99999")]
    [InlineData("image/resize,m_zoom,h_10")]
    [InlineData("video/snapshot,t_1")]
    public async Task An_unknown_processing_is_refused(string process)
    {
        var (_, _, path) = await StoredAt("picture.png", Png(6, 4));
        using var http = host.NewHttpClient();
        using var answer = await http.GetAsync(Links.For(host.Address.ToString().TrimEnd('/'), path, process));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("ModelArts.0104");
    }

    [Fact]
    public async Task What_is_no_image_is_not_resized()
    {
        var (_, _, path) = await StoredAt("picture.png", [1, 2, 3, 4]);
        using var http = host.NewHttpClient();
        using var answer = await http.GetAsync(Links.For(host.Address.ToString().TrimEnd('/'), path, "image/resize,h_10"));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("ModelArts.4651");
    }

    [Fact]
    public void Links_made_close_together_are_the_same() =>
        Links.For("http://x", "/b/k.png").ShouldBe(Links.For("http://x", "/b/k.png"));

    private ObjectLinks Links => host.Services.GetRequiredService<ObjectLinks>();

    private async Task<(string Link, byte[] Bytes)> Stored(string name, byte[] bytes)
    {
        var (link, _, _) = await StoredAt(name, bytes);
        return (link, bytes);
    }

    private async Task<(string Link, byte[] Bytes, string Path)> StoredAt(string name, byte[] bytes)
    {
        var path = ObjectPath.Parse($"/b{Guid.NewGuid():N}/{name}");
        await host.Services.GetRequiredService<IObjectStore>().Put(path, new MemoryStream(bytes), TestContext.Current.CancellationToken);
        return (Links.For(host.Address.ToString().TrimEnd('/'), path.ToString()), bytes, path.ToString());
    }

    private static byte[] Png(int width, int height)
    {
        using var bitmap = new SKBitmap(width, height);
        bitmap.Erase(SKColors.CornflowerBlue);
        using var data = bitmap.Encode(SKEncodedImageFormat.Png, 90);
        return data.ToArray();
    }
}

public sealed class ObjectLinkTestsOnSqlite(SqliteHost host) : ObjectLinkTests(host);

public sealed class ObjectLinkTestsOnPostgres(PostgresHost host) : ObjectLinkTests(host);
