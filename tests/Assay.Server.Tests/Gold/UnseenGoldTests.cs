using System.Text.Json.Nodes;
using Assay.Client;
using Assay.Server.Tests.Hosting;

namespace Assay.Server.Tests.Gold;

/// <summary>What a labeler is answered about a gold item differs in nothing from what they are answered about any other.</summary>
public abstract class UnseenGoldTests(AssayHost host)
{
    /// <summary>Members that belong to the sample itself; all others must be alike.</summary>
    private static readonly string[] OfTheSample = ["sample_id", "sample_name", "source", "preview", "sample_dir", "sample_time", "sample_data", "sample_size", "labels_version"];

    [Fact]
    public async Task At_every_stage_gold_items_are_answered_like_the_others()
    {
        var work = await TeamWork.Start(host, new() { Samples = 6, Labelers = 1, GoldSamples = 5, Reviewer = true, Gold = new() { SamplesPerLabeler = 5, PauseBelow = 0.1 } });
        var (email, labeler) = work.Labelers[0];
        var worker = (await work.Task()).WorkerStats!.Single(w => w.Email == email).WorkerId!;
        var token = (await work.Owner.IssueWorkerTokenAsync(work.Project.ProjectId, worker)).Token!;
        await Alike(11);
        var leased = await labeler.LeaseLabelItemsAsync(work.DatasetId, work.TaskId, new() { Limit = 100 });
        leased.Items!.Select(i => i.SampleId).ShouldBe((await work.Items(labeler)).Select(i => i.SampleId));

        // One label for all, so that nothing but gold could make a difference.
        await work.LabelAll();
        await Alike(11);
        var toReview = await work.Reviewer!.LeaseReviewItemsAsync(work.DatasetId, work.TaskId, new() { Limit = 100 });
        toReview.Items!.Select(i => i.SampleId).ShouldBe((await work.Items(work.Reviewer)).Select(i => i.SampleId));
        toReview.Items!.Count.ShouldBe(11);
        await work.Reviewer!.ReviewSamplesAsync(work.DatasetId, work.TaskId, new() { Comments = [.. toReview.Items!.Select(i => new SampleComment { SampleId = i.SampleId, Accept = true, Score = "A" })] });
        await Alike(11);

        await work.StartAcceptance(rate: 1);
        await Alike(11);
        foreach (var id in work.SampleIds.Concat(work.GoldIds))
            await Eventually.Refused(() => work.Label(labeler, (id, "dog")), "4623");
        foreach (var item in await work.Items())
            await work.Judge(item, true, "B");
        await Alike(11);
        foreach (var state in new[] { "__WORKFORCE_SAMPLED__", "__WORKFORCE_SAMPLED_UNCHECK__" })
            (await work.Items(labeler, state)).Count.ShouldBe(11);
        foreach (var state in new[] { "__WORKFORCE_SAMPLED_CHECKED__", "__WORKFORCE_SAMPLED_ACCEPTED__", "__WORKFORCE_SAMPLED_REJECTED__" })
            (await work.Items(labeler, state)).ShouldBeEmpty();

        // The owner sees the verdicts, and no gold.
        (await work.Items(state: "__WORKFORCE_SAMPLED_ACCEPTED__")).Count.ShouldBe(6);
        await work.Close(AcceptanceAction.PassAcceptedOnly);
        await Alike(11);
        (await work.Items(labeler, "__ACCEPTED__")).Count.ShouldBe(11);

        async Task Alike(int items)
        {
            var path = $"/v2/{{project_id}}/datasets/{work.DatasetId}/workforce-tasks/{work.TaskId}";
            var list = await Get($"{path}/data-annotations/samples?limit=100");
            list["sample_count"]!.GetValue<int>().ShouldBe(items);
            var shapes = new HashSet<string>();
            foreach (var item in list["samples"]!.AsArray())
            {
                shapes.Add(Shape(item!));
                shapes.Add(Shape(await Get($"{path}/data-annotations/samples/{item!["sample_id"]}")));
            }

            shapes.Count.ShouldBe(1, string.Join(Environment.NewLine, shapes));
            (await work.Items(labeler)).Count(i => work.GoldIds.Contains(i.SampleId!)).ShouldBe(5);

            // Numbers that a labeler is told about themselves count every item, and nothing else speaks of gold.
            foreach (var answer in new[] { path, $"/v2/{{project_id}}/datasets/{work.DatasetId}/workforce-tasks", "/v2/{project_id}/workforces/worker-tasks", $"{path}/data-annotations/stats", $"{path}/metrics", $"/assay/v1/{{project_id}}/datasets/{work.DatasetId}/workforce-tasks/{work.TaskId}/members" })
            {
                var text = (await Get(answer)).ToJsonString();
                text.ShouldNotContain("gold");
                text.ShouldNotContain("checking_stats");
            }

            var task = await labeler.DescWorkforceTaskAsync(work.DatasetId, work.TaskId, new() { LabelStats = true });
            (task.SampleStats!.TotalSampleCount, task.WorkerStats!.Single().SampleStats!.TotalSampleCount).ShouldBe((items, items));
            (await labeler.ListWorkforceTaskStatsAsync(work.DatasetId, work.TaskId)).SampleStats!["total"].ShouldBe(items);
            foreach (var id in work.SampleIds.Concat(work.GoldIds).Take(1).Append(work.GoldIds[0]))
                (await labeler.GetWorkforceTaskSampleHistoryAsync(work.DatasetId, work.TaskId, id)).Submissions!.ShouldAllBe(s => s.Email == email);
        }

        async Task<JsonNode> Get(string path) =>
            JsonNode.Parse((await host.Send(HttpMethod.Get, path.Replace("{project_id}", work.Project.ProjectId, StringComparison.Ordinal), null, ("X-Auth-Token", token))).Body)!;
    }

    private static string Shape(JsonNode item)
    {
        var copy = item.DeepClone().AsObject();
        foreach (var name in OfTheSample)
        {
            if (copy.ContainsKey(name))
                copy[name] = "…";
        }

        return copy.ToJsonString();
    }
}

public sealed class UnseenGoldTestsOnSqlite(SqliteHost host) : UnseenGoldTests(host);

public sealed class UnseenGoldTestsOnPostgres(PostgresHost host) : UnseenGoldTests(host);
