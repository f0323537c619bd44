using Assay.Server.Http;
using Assay.Server.Storage;
using Microsoft.Extensions.Options;

namespace Assay.Server.Tests.Storage;

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
