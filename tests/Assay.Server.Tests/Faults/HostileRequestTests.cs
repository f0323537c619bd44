using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Assay.Client;
using Assay.Server.Tests.Conformance;
using Assay.Server.Tests.Hosting;

namespace Assay.Server.Tests.Faults;

/// <summary>Walks over everything the server describes and gets one thing wrong at a time.</summary>
public abstract class HostileRequestTests(AssayHost host)
{
    [Fact]
    public async Task Whatever_is_wrong_with_a_request_the_answer_says_so_and_is_never_500()
    {
        var real = await Scene();
        var wrong = new ConcurrentBag<string>();
        using var http = host.NewHttpClient();
        // What removes things comes last, so that the rest still meets a full project.
        foreach (var operation in (await ApiDocument.Of(host)).Operations.Values.OrderBy(o => (o.Method == "DELETE", o.Id.StartsWith("Delete", StringComparison.Ordinal))))
        {
            var token = operation.Path.Contains("{project_id}", StringComparison.Ordinal) && !operation.Path.StartsWith("/assay/v1/projects/", StringComparison.Ordinal) ? real["token"] : real["admin"];
            await Parallel.ForEachAsync(new HostileRequests(operation, real).All(), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (attempt, cancel) =>
            {
                if (Spoils(operation, attempt.What))
                    return;
                using var request = attempt.Make();
                request.Headers.Add("X-Auth-Token", token);
                using var answer = await http.SendAsync(request, cancel);
                if (Fault(answer.StatusCode, await answer.Content.ReadAsStringAsync(cancel)) is { } fault)
                    wrong.Add($"{operation.Id} {attempt.What}: {fault}");
            });
        }

        string.Join('\n', wrong.Order().Take(100)).ShouldBeEmpty();
    }

    private async Task<Dictionary<string, string>> Scene()
    {
        var work = await TeamWork.Start(host, new() { Samples = 24, Reviewer = true });
        await work.LabelAll();
        var items = await work.Items(state: "__UNREVIEWED__");
        await work.Reviewer!.ReviewSamplesAsync(work.DatasetId, work.TaskId, new() { Comments = [.. items.Take(16).Select(i => new SampleComment { SampleId = i.SampleId, Accept = true })] });
        var acceptance = await work.StartAcceptance(number: 8);
        return new(StringComparer.Ordinal)
        {
            ["address"] = host.Address.ToString().TrimEnd('/'),
            ["token"] = work.Project.OwnerToken,
            ["admin"] = await AdminToken(),
            ["project_id"] = work.Project.ProjectId,
            ["dataset_id"] = work.DatasetId,
            ["workforce_task_id"] = work.TaskId,
            ["task_id"] = work.TaskId,
            ["workforce_id"] = work.WorkforceId,
            ["worker_id"] = items[0].WorkerId!,
            ["sample_id"] = items[0].SampleId!,
            ["acceptance_id"] = acceptance,
            ["checking_task_id"] = acceptance,
            ["email"] = work.Labelers[0].Email,
            ["label_name"] = "dog",
            ["name"] = "cat",
            ["data"] = "dGV4dA==",
            ["work_path"] = "/hostile/work/",
            ["data_path"] = "/hostile/data/",
        };
    }

    private async Task<string> AdminToken()
    {
        using var http = host.NewHttpClient();
        return (await AssayClient.LoginAsync(http, IssueTokenRequest.ForPassword("admin", host.AdminPassword, "default"))).Token;
    }

    /// <summary>Requests that would succeed, and take away what the others need.</summary>
    private static bool Spoils(ApiOperation operation, string what) =>
        operation.Method == "DELETE" && !what.StartsWith('{')
        || operation.Id is "DeleteProject" or "RevokeToken";

    private static string? Fault(HttpStatusCode status, string body)
    {
        if ((int)status < 400)
            return null;
        if ((int)status >= 500)
            return $"{(int)status} {body}";
        try
        {
            var members = JsonNode.Parse(body)!.AsObject();
            return members.Select(m => m.Key).SequenceEqual(["error_msg", "error_code"]) && members["error_code"]!.GetValue<string>().StartsWith("ModelArts.", StringComparison.Ordinal)
                ? null
                : $"{(int)status} without the error body: {body}";
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or NullReferenceException)
        {
            return $"{(int)status} without the error body: {body}";
        }
    }
}

public sealed class HostileRequestTestsOnSqlite(SqliteHost host) : HostileRequestTests(host);

public sealed class HostileRequestTestsOnPostgres(PostgresHost host) : HostileRequestTests(host);
