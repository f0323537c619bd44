using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Assay.Server.Storage;
using Assay.Server.Storage.S3;

namespace Assay.Server.Tests.Storage;

/// <summary>What is asked of a service, and what is made of answers that the server of the other tests never gives.</summary>
public sealed class S3ServiceTests : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly List<string> _requests = [];
    private readonly S3ObjectStore _store;

    public S3ServiceTests()
    {
        var port = FreePort();
        _listener.Prefixes.Add($"http://127.0.0.1:{port}/");
        _listener.Start();
        _store = new(S3Settings.Of(new() { Endpoint = $"http://127.0.0.1:{port}", AccessKey = "key", SecretKey = "secret" }, null));
    }

    [Fact]
    public async Task An_upload_that_breaks_off_takes_its_parts_back()
    {
        Serve(request => request.HttpMethod == "POST" ? Xml("<InitiateMultipartUploadResult><UploadId>u1</UploadId></InitiateMultipartUploadResult>") : new(200, []));
        await Should.ThrowAsync<IOException>(() => _store.Put(Path, new BreakingStream(), default));
        _requests[0].ShouldStartWith("POST /bucket/key?uploads");
        _requests.ShouldContain(r => r.StartsWith("PUT", StringComparison.Ordinal) && r.Contains("partNumber=1", StringComparison.Ordinal));
        _requests[^1].ShouldBe("DELETE /bucket/key?uploadId=u1");
    }

    [Fact]
    public async Task A_part_that_the_service_refuses_ends_the_upload_and_takes_it_back()
    {
        Serve(request => request switch
        {
            { HttpMethod: "POST" } => Xml("<InitiateMultipartUploadResult><UploadId>u2</UploadId></InitiateMultipartUploadResult>"),
            { HttpMethod: "PUT" } => new(403, "<Error><Code>QuotaExceeded</Code><Message>The disk is full.</Message></Error>"u8.ToArray()),
            _ => new(204, []),
        });
        var failure = await Should.ThrowAsync<ObjectStoreException>(() => _store.Put(Path, new MemoryStream(new byte[20 << 20]), default));
        failure.Message.ShouldContain("The disk is full.");
        _requests[^1].ShouldBe("DELETE /bucket/key?uploadId=u2");
    }

    [Theory]
    [InlineData(412, false)]
    [InlineData(409, false)]
    [InlineData(200, true)]
    public async Task A_name_that_somebody_took_in_the_same_moment_is_theirs(int status, bool written)
    {
        Serve(request => request.HttpMethod == "HEAD" ? new(404, []) : new(request.Headers["If-None-Match"] == "*" ? status : 500, []));
        (await _store.PutNew([(Path, new byte[3])], default)).ShouldBe([written]);
    }

    [Fact]
    public async Task A_service_that_knows_no_conditions_is_asked_without()
    {
        Serve(request => request switch
        {
            { HttpMethod: "HEAD" } => new(404, []),
            _ => request.Headers["If-None-Match"] is null ? new(200, []) : new(501, "<Error><Code>NotImplemented</Code></Error>"u8.ToArray()),
        });
        (await _store.PutNew([(Path, new byte[3])], default)).ShouldBe([true]);
        (await _store.PutNew([(Path, new byte[3])], default)).ShouldBe([true]);
        _requests.Count(r => r.StartsWith("PUT", StringComparison.Ordinal)).ShouldBe(3);
    }

    [Fact]
    public async Task Many_writes_at_once_to_a_service_that_knows_no_conditions_are_all_carried_out()
    {
        Serve(request => request switch
        {
            { HttpMethod: "HEAD" } => new(404, []),
            _ => request.Headers["If-None-Match"] is null ? new(200, []) : new(501, "<Error><Code>NotImplemented</Code></Error>"u8.ToArray()),
        });
        var written = await _store.PutNew([.. Enumerable.Range(0, 20).Select(i => (ObjectPath.Parse($"/bucket/{i}"), (ReadOnlyMemory<byte>)new byte[3]))], default);
        written.ShouldBe(Enumerable.Repeat(true, 20));
    }

    [Fact]
    public async Task A_million_keys_are_listed_a_page_at_a_time()
    {
        const int Pages = 1_000;
        const int Size = 1_000;
        Serve(request =>
        {
            var page = int.Parse(request.QueryString["continuation-token"] ?? "0", CultureInfo.InvariantCulture);
            var answer = new StringBuilder("<ListBucketResult><EncodingType>url</EncodingType>");
            for (var i = 0; i < Size; i++)
                answer.Append(CultureInfo.InvariantCulture, $"<Contents><Key>in/{(page * Size) + i:D7}.png</Key><LastModified>2024-01-01T00:00:00Z</LastModified><Size>7</Size></Contents>");
            answer.Append(page + 1 < Pages ? $"<IsTruncated>true</IsTruncated><NextContinuationToken>{page + 1}</NextContinuationToken>" : "<IsTruncated>false</IsTruncated>");
            return Xml(answer.Append("</ListBucketResult>").ToString());
        });
        // What was listed is dropped again: of one key of every page only those of the last pages are still there.
        var (count, last, seen) = (0, "", new List<WeakReference>());
        await foreach (var found in _store.List(ObjectPath.ParseFolder("/bucket/in/"), default))
        {
            string.CompareOrdinal(found.Path.Key, last).ShouldBePositive();
            last = found.Path.Key;
            if (++count % Size == 1)
                seen.Add(new(found.Path.Key));
            if (count % (Pages * Size / 5) != 0)
                continue;
            GC.Collect();
            seen.Count(s => s.IsAlive).ShouldBeLessThan(20);
        }

        count.ShouldBe(Pages * Size);
        _requests.Count.ShouldBe(Pages);
    }

    [Fact]
    public async Task A_connection_that_breaks_off_is_made_anew_where_it_was_left()
    {
        var content = Enumerable.Range(0, 1_000_000).Select(i => (byte)(i * 7)).ToArray();
        Serve(request =>
        {
            var from = request.Headers["Range"] is { } range ? int.Parse(range["bytes=".Length..^1]) : 0;
            return new(from == 0 ? 200 : 206, content[from..], BreakAfter: 300_000, Tag: from == 0 || request.Headers["If-Match"] == Tag ? Tag : "\"other-1\"");
        });
        await using var stream = await _store.OpenRead(Path, 0, default);
        using var read = new MemoryStream();
        await stream.CopyToAsync(read, TestContext.Current.CancellationToken);
        read.ToArray().ShouldBe(content);
        _requests.ShouldBe(["GET /bucket/key", "GET /bucket/key bytes=300000-", "GET /bucket/key bytes=600000-", "GET /bucket/key bytes=900000-"]);
    }

    [Fact]
    public async Task An_object_that_changed_while_it_was_read_is_not_glued_together()
    {
        Serve(request => request.Headers["Range"] is null ? new(200, new byte[1000], BreakAfter: 500, Tag: Tag) : new(412, "<Error><Code>PreconditionFailed</Code></Error>"u8.ToArray()));
        await using var stream = await _store.OpenRead(Path, 0, default);
        (await Should.ThrowAsync<IOException>(() => stream.CopyToAsync(Stream.Null))).Message.ShouldContain("changed while it was read");
    }

    [Fact]
    public async Task Keys_that_a_list_escapes_are_read_back()
    {
        Serve(_ => Xml("<ListBucketResult><EncodingType>url</EncodingType><IsTruncated>false</IsTruncated><Contents><Key>a/b+c%2Bd%C3%BC%251.txt</Key><Size>5</Size><LastModified>2026-01-02T03:04:05.678Z</LastModified></Contents></ListBucketResult>"));
        var found = new List<ObjectInfo>();
        await foreach (var info in _store.List(ObjectPath.Parse("/bucket/a/"), default))
            found.Add(info);
        found.ShouldHaveSingleItem().Path.Key.ShouldBe("a/b c+dü%1.txt");
        (found[0].Size, found[0].Time).ShouldBe((5, 1767323045000));
        _requests.Single().ShouldContain("encoding-type=url");
    }

    [Fact]
    public async Task A_service_that_is_not_there_is_told_with_its_address_and_the_cause()
    {
        _listener.Stop();
        var failure = await Should.ThrowAsync<ObjectStoreException>(() => _store.Stat(Path, default));
        failure.Message.ShouldStartWith("The bucket 'bucket' at http://127.0.0.1:");
        failure.Message.ShouldContain("refused");
    }

    public void Dispose()
    {
        _store.Dispose();
        _listener.Close();
    }

    /// <summary>As services tag what was written in parts.</summary>
    private const string Tag = "\"0123456789abcdef0123456789abcdef-2\"";

    private static ObjectPath Path => ObjectPath.Parse("/bucket/key");

    private static Answer Xml(string text) => new(200, Encoding.UTF8.GetBytes(text));

    private void Serve(Func<HttpListenerRequest, Answer> answer) => _ = Task.Run(async () =>
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                await context.Request.InputStream.CopyToAsync(Stream.Null);
                _requests.Add($"{context.Request.HttpMethod} {context.Request.RawUrl} {context.Request.Headers["Range"]}".Trim());
                await Send(context.Response, answer(context.Request));
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                // The listener was closed, or the client has gone.
            }
        }
    });

    private static async Task Send(HttpListenerResponse response, Answer answer)
    {
        response.StatusCode = answer.Status;
        response.ContentLength64 = answer.Body.Length;
        if (answer.Tag is not null)
            response.AddHeader("ETag", answer.Tag);
        if (answer.Body.Length <= answer.BreakAfter)
        {
            await response.OutputStream.WriteAsync(answer.Body);
            response.Close();
            return;
        }

        await response.OutputStream.WriteAsync(answer.Body.AsMemory(0, answer.BreakAfter));
        await response.OutputStream.FlushAsync();
        response.Abort();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed record Answer(int Status, byte[] Body, int BreakAfter = int.MaxValue, string? Tag = null);

    /// <summary>17 MB, then the end of the connection.</summary>
    private sealed class BreakingStream : MemoryStream
    {
        private int _count;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            _count += buffer.Length;
            return _count > 17 << 20 ? throw new IOException("The connection broke off.") : ValueTask.FromResult(buffer.Length);
        }

        public override bool CanSeek => false;
    }
}
