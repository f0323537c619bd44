using System.Net;
using Assay.Client;

namespace Assay.Client.Tests;

public sealed class AssayClientTests
{
    [Fact]
    public async Task Paths_and_queries_are_escaped_and_named_as_in_the_contract()
    {
        var server = new FakeServer(_ => FakeServer.Json("""{"success":true}"""));

        await server.Client().DeleteLabelAndSamplesAsync("d1", "a/b c?", new() { DeleteSource = true, LabelType = LabelType.NamedEntity });

        server.Requests.Single().Target.ShouldBe("/v2/p1/datasets/d1/data-annotations/labels/a%2Fb%20c%3F?delete_source=true&label_type=101");
        server.Requests.Single().Headers["X-Auth-Token"].ShouldBe("t1");
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task A_path_part_that_would_address_something_else_is_refused(string id) =>
        await Should.ThrowAsync<ArgumentException>(() => new FakeServer(_ => FakeServer.Json("{}")).Client().DeleteDatasetAsync(id));

    [Fact]
    public async Task Bodies_are_written_as_the_contract_spells_them()
    {
        var server = new FakeServer(_ => FakeServer.Json("""{"task_id":"a1"}"""));

        var answer = await server.Client().StartWorkforceSamplingTaskAsync("d1", "t1", new() { SamplingRate = 0.2 });

        answer.TaskId.ShouldBe("a1");
        server.Requests.Single().Text.ShouldBe("""{"sampling_rate":0.2}""");
        server.Requests.Single().Headers["Content-Type"].ShouldBe("application/json");
    }

    [Fact]
    public async Task An_answer_without_content_reads_as_one_without_members()
    {
        var server = new FakeServer(_ => new(HttpStatusCode.NoContent));

        (await server.Client().DeleteWorkforceAsync("w1")).Success.ShouldBeNull();
    }

    [Fact]
    public async Task A_refusal_tells_status_code_message_and_request()
    {
        var server = new FakeServer(_ =>
        {
            var response = FakeServer.Json("""{"error_msg":"No such dataset.","error_code":"ModelArts.4352"}""", HttpStatusCode.NotFound);
            response.Headers.Add("X-Request-Id", "r1");
            return response;
        });

        var refusal = await Should.ThrowAsync<AssayException>(() => server.Client().DescDatasetAsync("d1"));

        (refusal.StatusCode, refusal.ErrorCode, refusal.Message, refusal.RequestId).ShouldBe((HttpStatusCode.NotFound, "ModelArts.4352", "No such dataset.", "r1"));
    }

    [Theory]
    [InlineData("<html>busy</html>")]
    [InlineData("")]
    [InlineData("[]")]
    public async Task A_refusal_in_another_format_still_tells_its_status(string body)
    {
        var server = new FakeServer(_ => FakeServer.Json(body, HttpStatusCode.Forbidden));

        var refusal = await Should.ThrowAsync<AssayException>(() => server.Client().DescDatasetAsync("d1"));

        (refusal.StatusCode, refusal.ErrorCode).ShouldBe((HttpStatusCode.Forbidden, null));
    }

    [Fact]
    public async Task All_samples_come_page_by_page()
    {
        var server = new FakeServer(asked => FakeServer.Json(asked.Target.Contains("offset=1", StringComparison.Ordinal)
            ? """{"sample_count":3,"samples":[{"sample_id":"c"}]}"""
            : """{"sample_count":3,"samples":[{"sample_id":"a"},{"sample_id":"b"}]}"""));

        var ids = new List<string?>();
        await foreach (var sample in server.Client().ListAllSamplesAsync("d1", new() { Limit = 2, SampleState = "__ALL__" }))
            ids.Add(sample.SampleId);

        ids.ShouldBe(["a", "b", "c"]);
        server.Requests.Select(asked => asked.Target.Split('?')[1]).ShouldBe(
            ["limit=2&offset=0&sample_state=__ALL__", "limit=2&offset=1&sample_state=__ALL__"]);
    }

    [Fact]
    public async Task A_cancelled_call_ends()
    {
        var server = new FakeServer(_ => FakeServer.Json("{}"));

        await Should.ThrowAsync<OperationCanceledException>(() => server.Client().ListDatasetsAsync(cancellationToken: new(canceled: true)));
    }
}
