using System.Text;
using Assay.Client;

namespace Assay.Client.Tests;

public sealed class RequestSigningTests
{
    private const string Project = "/v2/00000000000000000000000000000000";

    [Theory]
    [InlineData("GET", Project + "/datasets", "limit=10&offset=0", null, "",
        "7a5182fcb1a7e006a8e9d0a7b4aded3358fea32ab7ffef4c118fa84c8a2a9200", "130f643b1329ffb122413ea6f6323555b5b8052b73229f5ae824c2fb71de4827")]
    [InlineData("PUT", Project + "/workforces/W1", "", "application/json", "{\"description\":\"x\"}",
        "1be6f91460748309d7f52f412a369e6b20bd2a52f472e6f39313b785768b2c48", "0fbf124a2b54cbe833286f8f77b2ba35613d6df5f2d35453a8ba3e848fd3a608")]
    public void The_published_vectors_are_reproduced(
        string method, string path, string query, string? contentType, string body, string requestHash, string signature)
    {
        var headers = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["host"] = "modelarts.region.example.com", ["x-sdk-date"] = "20200102T030405Z" };
        if (contentType is not null)
            headers["content-type"] = contentType;

        var canonical = RequestSigning.CanonicalRequest(
            method, path, query, [.. headers.Keys], headers.GetValueOrDefault!, RequestSigning.HashBody(Encoding.UTF8.GetBytes(body)));

        RequestSigning.HashBody(Encoding.UTF8.GetBytes(canonical)).ShouldBe(requestHash);
        RequestSigning.Signature("SK_TEST_VECTOR", RequestSigning.StringToSign("20200102T030405Z", canonical)).ShouldBe(signature);
    }

    [Theory]
    [InlineData("/v2/p/labels/a%20b", "/v2/p/labels/a%20b/")]
    [InlineData("/v2/p/labels/a b", "/v2/p/labels/a%20b/")]
    [InlineData("/v2/p/labels/a%2Fb/", "/v2/p/labels/a%2Fb/")]
    [InlineData("/v2/p/%7Ex!", "/v2/p/~x%21/")]
    [InlineData("/", "/")]
    [InlineData("", "/")]
    public void The_canonical_path_does_not_depend_on_what_the_sender_left_unencoded(string path, string canonical) =>
        RequestSigning.CanonicalUri(path).ShouldBe(canonical);

    [Theory]
    [InlineData("?b=2&a=1", "a=1&b=2")]
    [InlineData("a=2&a=1", "a=1&a=2")]
    [InlineData("empty&given=", "empty=&given=")]
    [InlineData("q=a+b%20c&r=x/y=z", "q=a%2Bb%20c&r=x%2Fy%3Dz")]
    [InlineData("?", "")]
    public void The_canonical_query_is_sorted_and_encoded(string query, string canonical) =>
        RequestSigning.CanonicalQuery(query).ShouldBe(canonical);

    [Fact]
    public void The_authorization_header_survives_a_round_trip()
    {
        var written = new SignedAuthorization("AK", ["host", "x-sdk-date"], "ab12").ToString();

        written.ShouldBe("SDK-HMAC-SHA256 Access=AK, SignedHeaders=host;x-sdk-date, Signature=ab12");
        SignedAuthorization.TryParse(written, out var read).ShouldBeTrue();
        (read.Access, string.Join(';', read.SignedHeaders), read.Signature).ShouldBe(("AK", "host;x-sdk-date", "ab12"));
    }

    [Theory]
    [InlineData("", "", "ec385090522c25504a5b574c7195ac56bf37081d90f74fc093a2676f906cb057")]
    [InlineData("", "service", "1feb87f00aa9a1ff67e17b7166f9e3f599ae8e134e38817bdf3135efa5317535")]
    [InlineData("region", "", "0fc9c2559c07ac70d086fa9bef16f34273b7886b3d1b57f5b5af8e88769f2c8e")]
    [InlineData("region", "service", "8bdb0e44341d71482390afe6536fa5f3ecfa6da7956ee95d1f8a60b7ab871240")]
    public void The_older_credential_form_derives_its_key_from_the_scope(string region, string service, string signature)
    {
        var headers = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["host"] = "example.com",
            ["x-project-id"] = "project",
            ["x-sdk-date"] = "19700101T000001Z",
        };
        var canonical = RequestSigning.CanonicalRequest("GET", "/", "", [.. headers.Keys], headers.GetValueOrDefault!, RequestSigning.EmptyBodyHash);
        var scope = $"19700101/{region}/{service}/sdk_request";
        RequestSigning.Signature("sk", RequestSigning.StringToSign("19700101T000001Z", canonical, scope), scope).ShouldBe(signature);
    }

    [Fact]
    public void The_older_credential_form_survives_a_round_trip()
    {
        const string Header = "SDK-HMAC-SHA256 Credential=AK/20200102//ec2/sdk_request, SignedHeaders=x-sdk-date, Signature=ab";
        SignedAuthorization.TryParse(Header, out var read).ShouldBeTrue();
        (read.Access, read.Scope).ShouldBe(("AK", "20200102//ec2/sdk_request"));
        read.ToString().ShouldBe(Header);
        SignedAuthorization.TryParse("SDK-HMAC-SHA256 Credential=AK, SignedHeaders=x-sdk-date, Signature=ab", out read).ShouldBeTrue();
        (read.Access, read.Scope).ShouldBe(("AK", ""));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Bearer x")]
    [InlineData("SDK-HMAC-SHA256 Access=, SignedHeaders=a, Signature=b")]
    [InlineData("SDK-HMAC-SHA256 Access=a, SignedHeaders=;, Signature=b")]
    [InlineData("SDK-HMAC-SHA256 ,,,=")]
    public void A_header_that_lacks_a_part_is_refused(string? header) => SignedAuthorization.TryParse(header, out _).ShouldBeFalse();
}
