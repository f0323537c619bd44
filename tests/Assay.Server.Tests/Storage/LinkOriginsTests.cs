using Assay.Server.Storage;
using Assay.Server.Storage.S3;

namespace Assay.Server.Tests.Storage;

/// <summary>What pages may fetch from beside their own server.</summary>
public sealed class LinkOriginsTests
{
    [Fact]
    public void Files_that_pass_through_the_server_need_no_other_place()
    {
        LinkOrigins.Of(new()).ShouldBeEmpty();
        LinkOrigins.Of(new() { Kind = "s3", S3 = new() { Endpoint = "http://store:9000" } }).ShouldBeEmpty();
        LinkOrigins.Of(new() { S3 = new() { LinkEndpoint = "https://unused.example.com" } }).ShouldBeEmpty();
    }

    [Fact]
    public void Every_place_that_links_lead_to_is_named_once()
    {
        var storage = new StorageOptions
        {
            Kind = "s3",
            S3 = new() { Endpoint = "http://store:9000", LinkEndpoint = "https://files.example.com" },
            Buckets = new()
            {
                ["photos"] = new() { LinkEndpoint = "https://cdn.example.com:8443/" },
                ["films"] = new(),
                ["here"] = new() { Kind = "local" },
                ["hosted"] = new() { LinkEndpoint = "https://s3.example.org", PathStyle = false },
            },
        };
        LinkOrigins.Of(storage).ShouldBe(["https://cdn.example.com:8443", "https://files.example.com", "https://*.s3.example.org"]);
    }
}
