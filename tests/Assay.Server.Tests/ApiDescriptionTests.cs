using System.Text.Json;
using Assay.Server.Tests.Conformance;
using Assay.Server.Tests.Hosting;

namespace Assay.Server.Tests;

/// <summary>What is committed about the API is what the server says. <c>tools/api</c> writes it anew.</summary>
public sealed class ApiDescriptionTests(SqliteHost host)
{
    private static readonly string Committed = Repository.PathOf("docs", "api.json");

    [Fact]
    public async Task The_committed_description_is_what_the_server_says()
    {
        using var http = host.NewHttpClient();
        var served = (await http.GetStringAsync("/openapi/v2.json")).ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (GeneratedPart.Update)
            await File.WriteAllTextAsync(Committed, served);
        (await File.ReadAllTextAsync(Committed)).ShouldBe(served, "Run tools/api and look at the difference.");
    }

    [Fact]
    public async Task The_readme_says_which_operations_are_built()
    {
        var served = (await ApiDocument.Of(host)).Operations;
        var rows =
            from operation in Contract.Operations
            group operation by operation.Group into operations
            select $"| {operations.Key} | {List(operations.Where(o => served.ContainsKey(o.Id)))} | {List(operations.Where(o => !served.ContainsKey(o.Id)))} |";
        await GeneratedPart.Check("README.md", "status", ["| Group | Built | Not built yet |", "|---|---|---|", .. rows]);
    }

    [Fact]
    public async Task What_is_beyond_the_reference_is_listed()
    {
        var known = Contract.Operations.Select(o => o.Id).ToHashSet(StringComparer.Ordinal);
        var rows =
            from operation in (await ApiDocument.Of(host)).Operations.Values
            where !known.Contains(operation.Id)
            orderby operation.Tags.FirstOrDefault(), operation.Path, operation.Method
            select $"| {operation.Id} | `{operation.Method} {operation.Path}` | {operation.Summary} |";
        await GeneratedPart.Check("docs/extensions.md", "operations", ["| Operation | Request | |", "|---|---|---|", .. rows]);
    }

    [Fact]
    public async Task Every_operation_says_what_it_does() =>
        (await ApiDocument.Of(host)).Operations.Values.Where(o => string.IsNullOrWhiteSpace(o.Summary)).Select(o => o.Id).ShouldBeEmpty();

    [Fact]
    public async Task The_groups_of_the_page_are_those_that_hold_operations()
    {
        using var http = host.NewHttpClient();
        using var document = JsonDocument.Parse(await http.GetStringAsync("/openapi/v2.json"));
        var groups = document.RootElement.GetProperty("tags").EnumerateArray().Select(tag => tag.GetProperty("name").GetString()!);
        groups.ShouldBe((await ApiDocument.Of(host)).Operations.Values.SelectMany(o => o.Tags).Distinct(StringComparer.Ordinal), ignoreOrder: true);
    }

    [Fact]
    public async Task The_api_page_needs_no_sign_in_and_no_other_server()
    {
        using var http = host.NewHttpClient();
        var page = await http.GetStringAsync("/docs/");
        page.ShouldContain("Assay");
        page.ShouldNotContain("https://");
    }

    private static string List(IEnumerable<ContractOperation> operations) => string.Join(", ", operations.Select(o => o.Id)) is { Length: > 0 } text ? text : "–";
}
