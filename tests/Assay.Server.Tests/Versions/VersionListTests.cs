using Assay.Client;
using Assay.Server.Tests.Hosting;

namespace Assay.Server.Tests.Versions;

public abstract class VersionListTests(AssayHost host)
{
    [Fact]
    public async Task Versions_are_filtered_and_paged_newest_first()
    {
        var project = await host.NewProject();
        var dataset = await project.NewDataset(DatasetType.ImageClassification, null);
        foreach (var (name, ratio) in new[] { ("a", "0.5"), ("b", "0.80"), ("c", "1.00") })
            await project.Owner.Publish(dataset, new() { VersionName = name, TrainEvaluateSampleRatio = ratio });

        (await Names(new())).ShouldBe("c b a");
        (await Names(new() { TrainEvaluateRatio = "0.5,0.8" })).ShouldBe("b a");
        (await Names(new() { TrainEvaluateRatio = "0.0,1.0" })).ShouldBe("c b a");
        (await Names(new() { TrainEvaluateRatio = " " })).ShouldBe("c b a");
        (await Names(new() { Status = 1, VersionFormat = 0 })).ShouldBe("c b a");
        (await Names(new() { Status = 4 })).ShouldBe("");
        (await Names(new() { VersionFormat = 2 })).ShouldBe("");
        (await Names(new() { Limit = 2 })).ShouldBe("c b");
        (await Names(new() { Limit = 2, Offset = 1 })).ShouldBe("a");
        (await project.Owner.ListDatasetVersionsAsync(dataset, new() { Limit = 1 })).TotalNumber.ShouldBe(3);
        foreach (var query in new ListDatasetVersionsQuery[] { new() { Status = 5 }, new() { VersionFormat = 3 }, new() { TrainEvaluateRatio = "1" }, new() { Limit = 1001 }, new() { Offset = -1 } })
            await Eventually.Refused(() => project.Owner.ListDatasetVersionsAsync(dataset, query), "0104");

        async Task<string> Names(ListDatasetVersionsQuery query) => string.Join(' ', (await project.Owner.ListDatasetVersionsAsync(dataset, query)).Versions!.Select(v => v.VersionName));
    }

    [Fact]
    public async Task Datasets_are_found_by_their_versions()
    {
        var project = await host.NewProject();
        await project.NewDataset(DatasetType.ImageClassification, null);
        var with = await project.NewDataset(DatasetType.ImageClassification, null);
        await project.Owner.Publish(with, new() { TrainEvaluateSampleRatio = "0.7" });
        var row = (await project.Owner.ListDatasetsAsync(new() { ContainVersions = true })).Datasets!.Single();
        (row.DatasetId, row.CurrentVersionName, row.DatasetVersionCount).ShouldBe((with, "V001", 1));
        (await project.Owner.ListDatasetsAsync(new() { TrainEvaluateRatio = "0.6,0.8", VersionFormat = 0 })).TotalNumber.ShouldBe(1);
        (await project.Owner.ListDatasetsAsync(new() { TrainEvaluateRatio = "0.8,0.9" })).TotalNumber.ShouldBe(0);
    }

    [Fact]
    public async Task A_deleted_version_is_gone_at_once_and_its_files_stay()
    {
        var project = await host.NewProject();
        var dataset = await project.NewImageDataset(3, DatasetType.ImageClassification, "bee");
        var first = await project.Owner.Publish(dataset);
        var second = await project.Owner.Publish(dataset);
        await project.Owner.DeleteDatasetVersionAsync(dataset, second.VersionId!);

        var details = await project.Owner.DescDatasetAsync(dataset);
        (details.CurrentVersionId, details.DatasetVersionCount, details.NextVersionNum).ShouldBe((first.VersionId, 1, 3));
        await Eventually.Refused(() => project.Owner.DescribeDatasetVersionAsync(dataset, second.VersionId!), "4353");
        File.Exists(host.FileOf(second.ManifestPath)).ShouldBeTrue();
        // Its name is free again, and what it had written does not mix with the new files.
        await Eventually.Is(async () => (await project.Owner.ListJobsAsync(new() { Kind = "delete-version", State = "succeeded" })).TotalCount == 1);
        (await project.Owner.Publish(dataset, new() { VersionName = "V002" })).TotalSampleCount.ShouldBe(3);
    }

    [Fact]
    public async Task Only_owners_meet_versions()
    {
        var work = await TeamWork.Start(host, new() { Samples = 4, Labelers = 1 });
        var version = await work.Owner.Publish(work.DatasetId);
        var labeler = work.Labelers[0].Client;
        await Eventually.Refused(() => labeler.ListDatasetVersionsAsync(work.DatasetId), "4600");
        await Eventually.Refused(() => labeler.DescribeDatasetVersionAsync(work.DatasetId, version.VersionId!), "4600");
        await Eventually.Refused(() => labeler.CreateDatasetVersionAsync(work.DatasetId, new()), "4600");
        var stranger = (await host.NewProject()).Owner;
        await Eventually.Refused(() => stranger.DescribeDatasetVersionAsync(work.DatasetId, version.VersionId!), "4352");
    }
}

public sealed class VersionListTestsOnSqlite(SqliteHost host) : VersionListTests(host);

public sealed class VersionListTestsOnPostgres(PostgresHost host) : VersionListTests(host);
