using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Features.Datasets;
using Assay.Server.Features.Versions;
using Assay.Server.Jobs;
using Assay.Server.Tests.Hosting;
using Assay.Server.Tests.Versions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Assay.Server.Tests.Jobs;

public abstract class JobListTests(AssayHost host)
{
    [Fact]
    public async Task Jobs_are_told_in_words_filtered_and_paged()
    {
        var project = await host.NewProject();
        var dataset = await project.NewImageDataset(2);
        await project.Owner.Publish(dataset);
        await Eventually.Is(async () => (await project.Owner.ListJobsAsync(new() { State = "succeeded" })).TotalCount == 3);
        var all = await project.Owner.ListJobsAsync();
        all.Jobs!.Select(j => j.Kind).Order().ShouldBe(["measure-images", "publish-version", "scan-dataset"]);
        var publish = (await project.Owner.ListJobsAsync(new() { Kind = "publish-version", DatasetId = dataset })).Jobs!.Single();
        (publish.Title, publish.State, publish.Progress, publish.CanCancel).ShouldBe(("Publish a version", "succeeded", 100, false));
        publish.Counts!["total"].ShouldBe(2);
        publish.StartTime!.Value.ShouldBeInRange(publish.CreateTime!.Value, publish.UpdateTime!.Value);
        (await project.Owner.DescribeJobAsync(publish.JobId!)).DatasetId.ShouldBe(dataset);
        (await project.Owner.ListJobsAsync(new() { Limit = 1, Offset = 1 })).Jobs!.Count.ShouldBe(1);
        (await project.Send(HttpMethod.Get, $"/assay/v1/{{project_id}}/jobs/{publish.JobId}?locale=zh-cn")).Body.ShouldContain("发布版本");
        await Eventually.Refused(() => project.Owner.ListJobsAsync(new() { State = "odd" }), "0104");
        await Eventually.Refused(() => project.Owner.DescribeJobAsync("none"), "4338");
        await Eventually.Refused(() => project.Owner.CancelJobAsync(publish.JobId!), "4392");
        await Eventually.Refused(async () => await (await project.Member(TestProject.NewEmail("m"))).ListJobsAsync(), "4600");
        await Eventually.Refused(async () => await (await host.NewProject()).Owner.DescribeJobAsync(publish.JobId!), "4338");
    }

    [Fact]
    public async Task A_cancelled_publication_leaves_an_error_version_that_says_so()
    {
        var project = await host.NewProject();
        var dataset = await project.NewImageDataset(2);
        var job = await Held(project, dataset);
        (await project.Owner.DescDatasetAsync(dataset, new() { CheckRunningTask = true, RunningTaskType = 6 })).ShouldSatisfyAllConditions(
            d => d.Status.ShouldBe(DatasetStatus.Publishing), d => d.ExistRunningTask.ShouldBe(true), d => d.RunningTasksId.ShouldBe([job.JobId!]));
        // Nothing that changes the dataset as a whole starts beside it.
        await Eventually.Refused(() => project.Owner.CreateDatasetVersionAsync(dataset, new()), "4343");
        await Eventually.Refused(() => project.Owner.SyncDataSourceAsync(dataset), "4343");

        (await project.Owner.CancelJobAsync(job.JobId!)).ShouldSatisfyAllConditions(j => j.State.ShouldBe("cancelled"), j => j.ErrorCode.ShouldBe("ModelArts.4393"));
        var version = (await project.Owner.ListDatasetVersionsAsync(dataset)).Versions!.Single();
        (version.Status, version.ManifestPath).ShouldBe((4, null));
        version.Message!.ShouldContain("cancelled by");
        var details = await project.Owner.DescDatasetAsync(dataset);
        (details.Status, details.CurrentVersionId).ShouldBe((DatasetStatus.Normal, null));
        (await project.Owner.Publish(dataset)).VersionName.ShouldBe("V002");
    }

    [Fact]
    public async Task Deleting_a_version_that_is_being_published_stops_the_publication()
    {
        var project = await host.NewProject();
        var dataset = await project.NewImageDataset(2);
        var job = await Held(project, dataset);
        var version = (await project.Owner.ListDatasetVersionsAsync(dataset, new() { Status = 0 })).Versions!.Single();
        await project.Owner.DeleteDatasetVersionAsync(dataset, version.VersionId!);
        (await project.Owner.DescribeJobAsync(job.JobId!)).State.ShouldBe("cancelled");
        (await project.Owner.ListDatasetVersionsAsync(dataset)).TotalNumber.ShouldBe(0);
        (await project.Owner.Publish(dataset)).TotalSampleCount.ShouldBe(2);
    }

    /// <summary>A publication that nobody claims.</summary>
    private async Task<Job> Held(TestProject project, string datasetId)
    {
        var services = host.Services;
        await services.GetRequiredService<Writer>().Run(async (db, c) =>
        {
            var dataset = await db.Set<DatasetEntity>().AsNoTracking().SingleAsync(d => d.DatasetId == datasetId, c);
            await NewVersion.Add(db, dataset, VersionRules.Read(new(), dataset, services.GetRequiredService<Keys>().NewKey(), dataset.CreateTime), services.GetRequiredService<JobQueue>(), c);
            await db.Set<JobEntity>().Where(j => j.DatasetKey == dataset.Key && j.Kind == DatasetJobs.Publish).ExecuteUpdateAsync(set => set.SetProperty(j => j.LeaseExpires, long.MaxValue), c);
        }, TestContext.Current.CancellationToken);
        return (await project.Owner.ListJobsAsync(new() { Kind = DatasetJobs.Publish })).Jobs!.Single();
    }
}

public sealed class JobListTestsOnSqlite(SqliteHost host) : JobListTests(host);

public sealed class JobListTestsOnPostgres(PostgresHost host) : JobListTests(host);
