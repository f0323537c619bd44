using System.Text;
using Assay.Server.Http;
using Assay.Server.Storage;
using Microsoft.Extensions.Options;

namespace Assay.Server.Tests.Storage;

/// <summary>What every object store does, wherever it keeps the bytes.</summary>
public abstract class ObjectStoreTests
{
    internal abstract IObjectStore Store { get; }

    private readonly string _bucket = "b" + Guid.NewGuid().ToString("N")[..12];

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

    [Fact]
    public async Task An_object_that_is_replaced_is_old_or_new_at_every_moment()
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

    [Fact]
    public async Task A_put_that_breaks_off_leaves_the_old_object()
    {
        var path = At("x");
        await Store.Put(path, Bytes("old"), default);
        await Should.ThrowAsync<IOException>(() => Store.Put(path, new BreakingStream(), default));
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
    public void A_path_that_could_lead_elsewhere_is_none(string text) => Should.Throw<Refusal>(() => ObjectPath.Parse(text)).Error.Status.ShouldBe(400);

    [Fact]
    public void A_name_longer_than_file_systems_take_is_refused()
    {
        ObjectPath.TryParse("/b/" + new string('x', 255), out _, out _).ShouldBeTrue();
        ObjectPath.TryParse("/b/" + new string('x', 256), out _, out _).ShouldBeFalse();
        ObjectPath.TryParse("/b/" + new string('名', 86), out _, out _).ShouldBeFalse();
    }

    protected ObjectPath At(string key) => ObjectPath.Parse($"/{_bucket}/{key}");

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

    private sealed class BreakingStream : MemoryStream
    {
        private int _reads;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            _reads++ < 3 ? ValueTask.FromResult(buffer.Length) : throw new IOException("The connection broke off.");

        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) => Copy(destination, cancellationToken);

        private async Task Copy(Stream destination, CancellationToken cancel)
        {
            var buffer = new byte[1000];
            while (true)
                await destination.WriteAsync(buffer.AsMemory(0, await ReadAsync(buffer, cancel)), cancel);
        }
    }
}

public sealed class LocalObjectStoreTests : ObjectStoreTests, IDisposable
{
    private readonly string _directory = Path.Combine(Path.GetTempPath(), "assay-store-" + Guid.NewGuid().ToString("N"));
    private IObjectStore? _store;

    internal override IObjectStore Store => _store ??= new LocalObjectStore(Options.Create(new AssayOptions { DataDirectory = _directory }));

    [Fact]
    public async Task Symbolic_links_are_neither_followed_nor_listed()
    {
        await Store.Put(At("real/x"), Bytes("x"), default);
        var secret = Path.Combine(_directory, "secret");
        Directory.CreateDirectory(secret);
        await File.WriteAllTextAsync(Path.Combine(secret, "key"), "hidden");
        var folder = Path.Combine(_directory, "store", At("x").Bucket);
        File.CreateSymbolicLink(Path.Combine(folder, "file"), Path.Combine(secret, "key"));
        Directory.CreateSymbolicLink(Path.Combine(folder, "folder"), secret);

        await Should.ThrowAsync<FileNotFoundException>(() => Store.OpenRead(At("file"), 0, default));
        await Should.ThrowAsync<FileNotFoundException>(() => Store.OpenRead(At("folder/key"), 0, default));
        await Should.ThrowAsync<FileNotFoundException>(() => Store.Put(At("folder/new"), Bytes("x"), default));
        await Should.ThrowAsync<FileNotFoundException>(() => Store.PutNew([(At("folder/new"), default)], default));
        File.Exists(Path.Combine(secret, "new")).ShouldBeFalse();
        (await Keys("")).ShouldBe(["real/x"]);
    }

    [Fact]
    public async Task An_object_and_a_folder_of_the_same_name_exclude_each_other()
    {
        await Store.Put(At("a"), Bytes("x"), default);
        await Should.ThrowAsync<Refusal>(() => Store.Put(At("a/b"), Bytes("x"), default));
        await Store.Put(At("c/d"), Bytes("x"), default);
        await Should.ThrowAsync<Refusal>(() => Store.Put(At("c"), Bytes("x"), default));
        await Should.ThrowAsync<FileNotFoundException>(() => Store.OpenRead(At("c"), 0, default));
        (await Store.Stat(At("c"), default)).ShouldBeNull();
        (await Keys("")).Order(StringComparer.Ordinal).ShouldBe(["a", "c/d"]);
    }

    public void Dispose()
    {
        if (Directory.Exists(_directory))
            Directory.Delete(_directory, recursive: true);
    }
}
