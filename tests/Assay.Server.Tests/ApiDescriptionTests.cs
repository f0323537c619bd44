using Assay.Server.Tests.Hosting;

namespace Assay.Server.Tests;

public sealed class ApiDescriptionTests(SqliteHost host)
{
    private static readonly string Committed = Repository.PathOf("docs", "api.json");

    /// <summary>ASSAY_UPDATE_API=1 writes the file instead of comparing it.</summary>
    [Fact]
    public async Task The_committed_description_is_what_the_server_says()
    {
        using var http = host.NewHttpClient();
        var served = (await http.GetStringAsync("/openapi/v2.json")).ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable("ASSAY_UPDATE_API") == "1")
            await File.WriteAllTextAsync(Committed, served);
        (await File.ReadAllTextAsync(Committed)).ShouldBe(served, "Run tools/api and look at the difference.");
    }

    [Fact]
    public async Task The_api_page_needs_no_sign_in_and_no_other_server()
    {
        using var http = host.NewHttpClient();
        var page = await http.GetStringAsync("/docs/");
        page.ShouldContain("Assay");
        page.ShouldNotContain("https://");
    }
}
