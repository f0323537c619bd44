using System.Security.Cryptography;
using System.Text;
using Assay.Server.Http;
using Assay.Server.Storage;

namespace Assay.Server.Tests.Storage;

/// <summary>What every object store does, wherever it keeps the bytes.</summary>
public abstract class ObjectStoreTests
{
    internal abstract IObjectStore Store { get; }

    protected string Bucket { get; } = "b" + Guid.NewGuid().ToString("N")[..12];

    [Theory]
    [InlineData("plain.txt")]
    [InlineData("folder/with spaces and ümläute/名字.txt")]
    [InlineData("percent%2F%25.txt")]
    [InlineData("dots...and.more..txt")]
    [InlineData("plus+hash#question?.txt")]
    public async Task What_was_put_is_read_and_told_of(string key)
    {
        var path = At(key);
        var put = await Store.Put(path, Bytes("hello"), default);
        put.Size.ShouldBe(5);
        (await Read(path)).ShouldBe("hello");
        var stat = (await Store.Stat(path, default))!.Value;
        (stat.Size, stat.Time).ShouldBe((put.Size, put.Time));
        (await Keys("")).ShouldBe([key]);
    }

    [Fact]
    public async Task An_object_is_read_from_any_place()
    {
        var path = At("x");
        await Store.Put(path, Bytes("0123456789"), default);
        (await Read(path, 3)).ShouldBe("3456789");
        (await Read(path, 10)).ShouldBe("");
        (await Read(path, 99)).ShouldBe("");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(16 << 20)]
    [InlineData((16 << 20) + 1)]
    [InlineData(40_000_000)]
    public async Task A_stream_that_does_not_tell_its_length_is_stored_whole(int length)
    {
        var path = At("long.bin");
        var put = await Store.Put(path, new UnknownLength(length), default);
        put.Size.ShouldBe(length);
        await using var stored = await Store.OpenRead(path, 0, default);
        (await SHA256.HashDataAsync(stored)).ShouldBe(await SHA256.HashDataAsync(new UnknownLength(length)));
        var offset = Math.Min(length, 17_000_000);
        await using var end = await Store.OpenRead(path, offset, default);
        var expected = new UnknownLength(length);
        await expected.ReadExactlyAsync(new byte[offset]);
        (await SHA256.HashDataAsync(end)).ShouldBe(await SHA256.HashDataAsync(expected));
    }

    [Fact]
    public async Task A_long_listing_has_every_object_once()
    {
        var objects = Enumerable.Range(0, 2345).Select(i => (At($"many/{i % 7}/{i:D5} +&é.txt"), (ReadOnlyMemory<byte>)new byte[] { 1 })).ToList();
        foreach (var some in objects.Chunk(500))
            (await Store.PutNew(some, default)).ShouldAllBe(w => w);
        (await Keys("many/")).Order(StringComparer.Ordinal).ShouldBe(objects.Select(o => o.Item1.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_list_tells_the_same_of_an_object_as_the_object_itself()
    {
        var put = await Store.Put(At("a/x.txt"), Bytes("hello"), default);
        var listed = new List<ObjectInfo>();
        await foreach (var info in Store.List(At("a/"), default))
            listed.Add(info);
        listed.ShouldBe([put]);
    }

    [Fact]
    public async Task What_lies_in_a_bucket_that_nobody_made_is_missing_and_its_list_is_empty()
    {
        var path = ObjectPath.Parse($"/b{Guid.NewGuid():N}/folder/x");
        (await Store.Stat(path, default)).ShouldBeNull();
        await Should.ThrowAsync<FileNotFoundException>(() => Store.OpenRead(path, 0, default));
        await Store.Delete(path, default);
        await foreach (var info in Store.List(ObjectPath.Parse($"/{path.Bucket}/folder/"), default))
            info.ShouldBe(default);
    }

    [Fact]
    public virtual async Task An_object_that_is_replaced_is_old_or_new_at_every_moment()
    {
        var path = At("x");
        string[] contents = [new('a', 300_000), new('b', 400_000)];
        await Store.Put(path, Bytes(contents[0]), default);
        using var stop = new CancellationTokenSource();
        var writing = Task.WhenAll(Enumerable.Range(0, 4).Select(async i =>
        {
            while (!stop.IsCancellationRequested)
                await Store.Put(path, Bytes(contents[i % 2]), default);
        }));
        for (var i = 0; i < 50; i++)
            contents.ShouldContain(await Read(path));
        await stop.CancelAsync();
        await writing;
        (await Keys("")).ShouldBe(["x"]);
    }

    [Theory]
    [InlineData(3_000)]
    [InlineData(50_000_000)]
    public async Task A_put_that_breaks_off_leaves_the_old_object(int after)
    {
        var path = At("x");
        await Store.Put(path, Bytes("old"), default);
        await Should.ThrowAsync<IOException>(() => Store.Put(path, new UnknownLength(int.MaxValue, after), default));
        (await Read(path)).ShouldBe("old");
        (await Keys("")).ShouldBe(["x"]);
    }

    [Fact]
    public async Task Objects_put_together_take_free_names_and_leave_the_others()
    {
        await Store.Put(At("many/1"), Bytes("older"), default);
        var objects = Enumerable.Range(0, 40).Select(i => (At($"many/{i}"), (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes($"content {i}"))).ToList();
        (await Store.PutNew(objects, default)).ShouldBe(Enumerable.Range(0, 40).Select(i => i != 1));
        for (var i = 0; i < 40; i++)
            (await Read(At($"many/{i}"))).ShouldBe(i == 1 ? "older" : $"content {i}");
    }

    [Fact]
    public async Task A_listing_has_everything_below_a_folder_and_nothing_else()
    {
        foreach (var key in new[] { "a/1", "a/b/2", "a/b/c/3", "ab/4", "5" })
            await Store.Put(At(key), Bytes(key), default);
        (await Keys("a/")).Order(StringComparer.Ordinal).ShouldBe(["a/1", "a/b/2", "a/b/c/3"]);
        (await Keys("a/b/")).Order(StringComparer.Ordinal).ShouldBe(["a/b/2", "a/b/c/3"]);
        (await Keys("none/")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Deleting_twice_is_deleting_once()
    {
        var path = At("x");
        await Store.Put(path, Bytes("x"), default);
        await Store.Delete(path, default);
        await Store.Delete(path, default);
        (await Store.Stat(path, default)).ShouldBeNull();
        await Should.ThrowAsync<FileNotFoundException>(() => Store.OpenRead(path, 0, default));
        await Should.ThrowAsync<FileNotFoundException>(() => Store.OpenRead(At("never/was"), 0, default));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("bucket/key")]
    [InlineData("//key")]
    [InlineData("/../etc/passwd")]
    [InlineData("/b/../../etc/passwd")]
    [InlineData("/b/./x")]
    [InlineData("/b/~/x")]
    [InlineData("/b/a//x")]
    [InlineData("/b/a\\..\\x")]
    [InlineData("/b/a\0x")]
    [InlineData("/b/a\nx")]
    [InlineData("obs://../x")]
    [InlineData("/b..c/x")]
    [InlineData("/.b/x")]
    [InlineData("/b@host/x")]
    [InlineData("/b:80/x")]
    [InlineData("/b#c/x")]
    [InlineData("/b%2Fc/x")]
    [InlineData("/b?c/x")]
    [InlineData("/桶/x")]
    [InlineData("/b c/x")]
    [InlineData("s3://bucket@host/x")]
    public void A_path_that_could_lead_elsewhere_is_none(string text) => Should.Throw<Refusal>(() => ObjectPath.Parse(text)).Error.Status.ShouldBe(400);

    [Fact]
    public void A_name_longer_than_file_systems_take_is_refused()
    {
        ObjectPath.TryParse("/b/" + new string('x', 255), out _, out _).ShouldBeTrue();
        ObjectPath.TryParse("/b/" + new string('x', 256), out _, out _).ShouldBeFalse();
        ObjectPath.TryParse("/b/" + new string('名', 86), out _, out _).ShouldBeFalse();
    }

    protected ObjectPath At(string key) => ObjectPath.Parse($"/{Bucket}/{key}");

    protected static Stream Bytes(string text) => new MemoryStream(Encoding.UTF8.GetBytes(text));

    protected async Task<List<string>> Keys(string folder)
    {
        var keys = new List<string>();
        await foreach (var info in Store.List(At(folder), default))
            keys.Add(info.Path.Key);
        return keys;
    }

    private async Task<string> Read(ObjectPath path, long offset = 0)
    {
        await using var stream = await Store.OpenRead(path, offset, default);
        return await new StreamReader(stream).ReadToEndAsync();
    }

    /// <summary>Bytes that follow from their places, in portions of no round size, without a length; breaks off where asked to.</summary>
    protected sealed class UnknownLength(long length, long breakAt = long.MaxValue) : Stream
    {
        private long _position;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(Read(buffer.Span));

        public override int Read(Span<byte> buffer)
        {
            if (_position >= breakAt)
                throw new IOException("The connection broke off.");
            var count = (int)Math.Min(Math.Min(buffer.Length, 77_777), length - _position);
            for (var i = 0; i < count; i++)
                buffer[i] = (byte)((_position + i) * 31 >> 3);
            _position += count;
            return count;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override void Flush()
        {
            // Nothing is written.
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
