using Assay.Server.Http;
using Assay.Server.Storage;
using Assay.Server.Storage.S3;
using Assay.Server.Tests.Hosting;

namespace Assay.Server.Tests.Storage;

public sealed class S3ObjectStoreTests(S3Server server) : ObjectStoreTests, IAsyncLifetime
{
    private readonly S3ObjectStore _store = new(Settings(server));

    internal override IObjectStore Store => _store;

    public async ValueTask InitializeAsync()
    {
        await server.Start();
        using var client = server.NewClient();
        await client.PutBucketAsync(Bucket, TestContext.Current.CancellationToken);
    }

    public override Task An_object_that_is_replaced_is_old_or_new_at_every_moment()
    {
        Assert.Skip("The S3 server of the tests writes over objects in place, unlike services.");
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_write_into_a_bucket_that_does_not_exist_is_refused_with_its_name()
    {
        var path = ObjectPath.Parse("/nobody-made-this/x");
        (await Should.ThrowAsync<Refusal>(() => Store.Put(path, Bytes("x"), default))).Message.ShouldContain("'nobody-made-this'");
        (await Should.ThrowAsync<Refusal>(() => Store.PutNew([(path, new byte[1])], default))).Error.ShouldBe(Errors.NoSuchBucket);
    }

    [Fact]
    public async Task A_bucket_is_made_by_the_first_write_where_that_is_wanted()
    {
        using var making = new S3ObjectStore(Settings(server) with { CreateBuckets = true });
        var path = ObjectPath.Parse($"/made-{Guid.NewGuid():N}/x");
        await making.Put(path, Bytes("x"), default);
        (await Store.Stat(path, default)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Many_first_writes_at_once_make_the_bucket_and_are_all_there()
    {
        using var making = new S3ObjectStore(Settings(server) with { CreateBuckets = true });
        var bucket = $"made-{Guid.NewGuid():N}";
        var written = await making.PutNew([.. Enumerable.Range(0, 20).Select(i => (ObjectPath.Parse($"/{bucket}/in/{i}"), (ReadOnlyMemory<byte>)"x"u8.ToArray()))], default);
        written.ShouldBe(Enumerable.Repeat(true, 20));
        (await Store.List(ObjectPath.ParseFolder($"/{bucket}/in/"), default).CountAsync()).ShouldBe(20);
    }

    [Fact]
    public async Task Markers_of_folders_and_keys_that_are_no_paths_are_not_listed()
    {
        foreach (var key in new[] { "a/", "a/x", "a/~/z" })
            await server.Put($"/{Bucket}/{key}", "x"u8.ToArray());
        (await Keys("a/")).ShouldBe(["a/x"]);
    }

    [Fact]
    public async Task A_wrong_key_is_told_apart_from_a_missing_object_and_never_printed()
    {
        using var wrong = new S3ObjectStore(Settings(server) with { AccessKey = "nobody", SecretKey = "very-secret" });
        var failure = await Should.ThrowAsync<ObjectStoreException>(() => wrong.OpenRead(At("x"), 0, default));
        failure.Message.ShouldContain("InvalidAccessKeyId");
        failure.ToString().ShouldNotContain("very-secret");
        (await Should.ThrowAsync<ObjectStoreException>(() => wrong.Probe(default))).Message.ShouldContain(server.Endpoint);
    }

    [Fact]
    public async Task A_link_leads_a_browser_to_the_service_with_the_type_it_shall_see()
    {
        using var linking = new S3ObjectStore(Settings(server) with { LinkEndpoint = server.Endpoint });
        var path = At("folder/a b+c.html");
        await linking.Put(path, Bytes("<p>hello"), default);
        var link = linking.DirectLink(path, TimeSpan.FromMinutes(5), "text/html", download: true).ShouldNotBeNull();
        using var http = new HttpClient();
        using var answer = await http.GetAsync(link, TestContext.Current.CancellationToken);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe("<p>hello");
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        Store.DirectLink(path, TimeSpan.FromMinutes(5), "text/html", download: true).ShouldBeNull();
    }

    public ValueTask DisposeAsync()
    {
        _store.Dispose();
        return ValueTask.CompletedTask;
    }

    private static S3Settings Settings(S3Server server) => S3Settings.Of(new() { Endpoint = server.Endpoint, AccessKey = S3Server.AccessKey, SecretKey = S3Server.SecretKey }, null);
}
