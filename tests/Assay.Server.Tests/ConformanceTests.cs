using System.Net;
using System.Net.Http.Json;
using System.Reflection;
using System.Text.Json.Nodes;
using Assay.Server.Tests.Conformance;
using Assay.Server.Tests.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Assay.Server.Tests;

/// <summary>Holds the server's own description against the reference's facts, operation by operation.</summary>
public sealed class ConformanceTests(SqliteHost host)
{
    /// <summary>Operations of the reference that this server does not have; README's table says so too.</summary>
    internal static readonly string[] MissingOperations =
    [
        "ListAutoAnnotationSamples", "DescribeAutoAnnotationSample", "ListTasks", "CreateTask", "AutoAnnotationProgress", "StopAutoAnnotation",
        "ListProcessorTasks", "CreateProcessorTask", "GetProcessorTaskItems", "DeleteProcessorTask", "DescribeProcessorTask", "UpdateProcessorTask",
        "ListProcessorTaskVersions", "CreateProcessorTaskVersion", "DeleteProcessorTaskVersion", "DescProcessorTaskVersion",
        "ListProcessorTaskVersionResults", "StopProcessorTaskVersion",
    ];

    public static TheoryData<string> Built => [.. Contract.Operations.Select(o => o.Id).Except(MissingOperations)];

    public static TheoryData<string> Missing => [.. MissingOperations];

    [Fact]
    public async Task Every_operation_is_there_but_for_those_listed_as_missing()
    {
        var served = (await ApiDocument.Of(host)).Operations;
        Contract.Operations.Select(o => o.Id).Where(id => !served.ContainsKey(id)).Order().ShouldBe(MissingOperations.Order());
    }

    [Theory]
    [MemberData(nameof(Built))]
    public async Task An_operation_has_the_route_the_group_and_the_success_status_of_the_reference(string id)
    {
        var (expected, served) = await Both(id);
        $"{served.Method} {served.Path}".ShouldBe($"{expected.Method} {expected.Path}");
        served.SuccessStatuses.ShouldBe([expected.SuccessStatus]);
        served.Tags.ShouldBe([expected.Group]);
        served.Summary.ShouldNotBeNullOrEmpty();
        served.Document.Members(served.Refusal).Keys.ShouldBe(["error_msg", "error_code"]);
    }

    [Theory]
    [MemberData(nameof(Built))]
    public async Task An_operation_takes_the_parameters_of_the_reference(string id)
    {
        var (expected, served) = await Both(id);
        Names(served.Parameters("path")).ShouldBe(expected.PathParams.Select(p => p.Name), ignoreOrder: true);
        var query = served.Parameters("query").ToDictionary(p => p["name"]!.GetValue<string>(), StringComparer.Ordinal);
        foreach (var field in expected.QueryParams)
            Check(field, query.GetValueOrDefault(field.Name)?["schema"], served.Document, "query parameter");
        // What Assay adds must not be in the way of a client that does not know it.
        query.Where(q => !expected.QueryParams.Any(e => e.Name == q.Key)).ShouldAllBe(q => q.Value["required"] == null);
    }

    [Theory]
    [MemberData(nameof(Built))]
    public async Task An_operation_reads_the_members_of_the_reference(string id)
    {
        var (expected, served) = await Both(id);
        if (expected.Body is null)
        {
            served.Body.ShouldBeNull();
            return;
        }

        var members = served.Document.Members(served.Body.ShouldNotBeNull("no request body"));
        foreach (var field in Contract.Fields(expected.Body))
            Check(field, members.GetValueOrDefault(field.Name), served.Document, "request member");
    }

    [Theory]
    [MemberData(nameof(Built))]
    public async Task An_operation_answers_the_members_of_the_reference(string id)
    {
        var (expected, served) = await Both(id);
        // The reference documents 204 together with a body; HTTP does not have that.
        if (expected.Response is null || expected.SuccessStatus == 204)
            return;
        var members = served.Document.Members(served.Response(expected.SuccessStatus).ShouldNotBeNull("no response body"));
        foreach (var field in Contract.Fields(expected.Response))
            Check(field, members.GetValueOrDefault(field.Name), served.Document, "answer member");
    }

    [Fact]
    public async Task A_schema_of_the_references_name_has_its_members()
    {
        var document = await ApiDocument.Of(host);
        foreach (var (name, served) in document.Schemas)
        {
            if (!Contract.Schemas.TryGetValue(name, out var expected))
                continue;
            var members = document.Members(served);
            foreach (var field in expected.Fields)
                Check(field, members.GetValueOrDefault(field.Name), document, $"member of {name}");
        }
    }

    [Theory]
    [MemberData(nameof(Built))]
    public void An_operation_lies_in_the_folder_of_its_group(string id)
    {
        var endpoint = host.Services.GetRequiredService<EndpointDataSource>().Endpoints.Single(e => e.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName == id);
        string[] folders = Contract.Operation(id).Group switch
        {
            "workers" => ["Workforces", "Workers"],
            "stats" => ["Stats", "Samples", "WorkforceTasks"],
            var group => [string.Concat(group.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]))],
        };
        var type = endpoint.Metadata.GetMetadata<MethodInfo>()!.DeclaringType!;
        type.Name.ShouldBe(id);
        folders.Select(f => "Assay.Server.Features." + f).ShouldContain(type.Namespace!);
    }

    [Theory]
    [MemberData(nameof(Missing))]
    public async Task A_missing_operation_says_so_in_the_form_of_the_reference(string id)
    {
        var operation = Contract.Operation(id);
        var project = await host.NewProject();
        var path = operation.PathParams.Aggregate(operation.Path, (p, name) => p.Replace($"{{{name.Name}}}", name.Name == "project_id" ? project.ProjectId : "x", StringComparison.Ordinal));
        using var http = host.NewHttpClient();
        using var request = new HttpRequestMessage(new HttpMethod(operation.Method), path);
        request.Headers.Add("X-Auth-Token", project.OwnerToken);
        if (operation.Body is not null)
            request.Content = JsonContent.Create(new { });
        using var answer = await http.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.AsObject();
        body.Select(m => m.Key).ShouldBe(["error_msg", "error_code"]);
        body["error_code"]!.GetValue<string>().ShouldMatch("^ModelArts\\.[0-9]{4}$");
    }

    private async Task<(ContractOperation Expected, ApiOperation Served)> Both(string id)
    {
        var document = await ApiDocument.Of(host);
        return (Contract.Operation(id), document.Operations.GetValueOrDefault(id).ShouldNotBeNull($"{id} is not served"));
    }

    private static IEnumerable<string> Names(IEnumerable<JsonObject> parameters) => parameters.Select(p => p["name"]!.GetValue<string>());

    private static void Check(ContractField field, JsonNode? served, ApiDocument document, string what)
    {
        served.ShouldNotBeNull($"{what} {field.Name} is not there");
        var type = document.TypeOf(served);
        var same = type == field.JsonType || type == "any" || field.JsonType == "object"
            // Codes and ratios that the reference's own examples write another way.
            || (type == "integer" && field.JsonType == "number") || (type == "number" && field.JsonType == "integer");
        same.ShouldBeTrue($"{what} {field.Name} is {type}, the reference says {field.Type}");
    }
}
