using System.Net;
using System.Text.Json;
using Assay.Client;
using Assay.Server.Tests.Hosting;
using Assay.Server.Tests.Samples;

namespace Assay.Server.Tests.Stats;

public abstract class DatasetStatsTests(AssayHost host)
{
    [Fact]
    public async Task Statistics_count_samples_labels_hardness_and_metadata()
    {
        var set = await SampleSet.New(host);
        var night = new Dictionary<string, JsonElement> { ["time"] = JsonSerializer.SerializeToElement("night") };
        await set.Add(
            SampleSet.Text("a.txt", "x", SampleSet.Label("spam"), SampleSet.Label("ham")) with { Metadata = new() { Hard = 1, HardReasons = [1, 4], Additional = night } },
            SampleSet.Text("b.txt", "x", SampleSet.Label("ham")) with { Metadata = new() { Hard = 1, HardReasons = [4], Additional = night } },
            SampleSet.Text("c.txt"));
        var stats = await set.Owner.GetDatasetStatsAsync(set.DatasetId);
        stats.SampleStats.ShouldBe(new Dictionary<string, int>
        {
            ["un_annotation"] = 1,
            ["all"] = 3,
            ["total"] = 3,
            ["deleted"] = 0,
            ["manual_annotation"] = 2,
            ["auto_annotation"] = 0,
            ["lefted"] = 3,
        }, ignoreOrder: true);
        stats.LabelStats!.Select(l => (l.Name, l.Count, l.SampleCount)).ShouldBe([("spam", 1, 1), ("ham", 2, 2), ("odd", 0, 0)]);
        stats.GroupedLabelStats!.Keys.ShouldBe(["100"]);
        stats.KeySampleStats.ShouldBe(new Dictionary<string, int> { ["total"] = 3, ["non_key_sample"] = 1, ["key_sample"] = 2 }, ignoreOrder: true);
        stats.HardDetailStats!["4"].Key.ShouldBe(2);
        stats.HardDetailStats["1"].Value!.Id.ShouldBe(1);
        stats.MetadataStats!["time"].GetProperty("night").GetInt32().ShouldBe(2);
        stats.DataSplitingEnable.ShouldBe(false);

        var unlabeled = await set.Owner.GetDatasetStatsAsync(set.DatasetId, new() { SampleState = "__none__" });
        unlabeled.SampleStats!["total"].ShouldBe(1);
        unlabeled.LabelStats!.Sum(l => l.Count).ShouldBe(0);
        (await set.Owner.GetDatasetStatsAsync(set.DatasetId, new() { Email = "nobody@example.com" })).SampleStats!["total"].ShouldBe(0);
        (await set.Owner.GetDatasetStatsAsync(set.DatasetId, new() { Locale = "zh-cn" })).HardDetailStats!["1"].Value!.Reason.ShouldBe("置信度偏低。");
    }

    [Fact]
    public async Task What_samples_can_be_searched_by_is_listed()
    {
        var set = await SampleSet.New(host);
        var ids = await set.Add(SampleSet.Text("a.txt", "x", SampleSet.Label("spam")) with { Metadata = new() { Additional = new Dictionary<string, JsonElement> { ["day"] = JsonSerializer.SerializeToElement(3) } } });
        var search = await set.Owner.ListSearchAsync(set.DatasetId);
        search.Labels!.Select(l => l.Name).ShouldBe(["spam", "ham", "odd"]);
        search.Labelers.ShouldBe([$"human/{(await set.Describe(ids[0])).Labelers!.Single().Email}"]);
        search.Metadata!["day"].ShouldBe(["3"]);
    }

    [Fact]
    public async Task Metrics_have_a_point_for_every_hour_of_change()
    {
        var set = await SampleSet.New(host);
        await set.Add(SampleSet.Text("a.txt", "x", SampleSet.Label("spam")), SampleSet.Text("b.txt"));
        var metrics = (await set.Owner.GetDatasetMetricsAsync(set.DatasetId)).Metrics!;
        var (time, total) = metrics["total"].Single();
        total.ShouldBe(2);
        metrics["manual_annotation"][time].ShouldBe(1);
        metrics["un_annotation"][time].ShouldBe(1);
        metrics["failed"].ShouldBeEmpty();
        var now = long.Parse(time);
        (await set.Owner.GetDatasetMetricsAsync(set.DatasetId, new() { StartTime = now, EndTime = now })).Metrics!["total"].Count.ShouldBe(1);
        (await set.Owner.GetDatasetMetricsAsync(set.DatasetId, new() { StartTime = now + 1 })).Metrics!["total"].ShouldBeEmpty();
        foreach (var query in new GetDatasetMetricsQuery[] { new() { StartTime = 2, EndTime = 1 }, new() { StartTime = -1 } })
            (await Should.ThrowAsync<AssayException>(() => set.Owner.GetDatasetMetricsAsync(set.DatasetId, query))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Should.ThrowAsync<AssayException>(() => set.Owner.GetDatasetMetricsAsync(set.DatasetId, new() { WorkforceTaskId = "none" }))).ErrorCode.ShouldBe("ModelArts.4619");
    }
}

public sealed class DatasetStatsTestsOnSqlite(SqliteHost host) : DatasetStatsTests(host);

public sealed class DatasetStatsTestsOnPostgres(PostgresHost host) : DatasetStatsTests(host);
