using Assay.Client;
using Assay.Server.Tests.Hosting;
using Assay.Server.Tests.Versions;

namespace Assay.Server.Tests.Sync;

public abstract class SyncTests(AssayHost host)
{
    [Fact]
    public async Task New_changed_and_removed_files_are_taken_over()
    {
        var project = await host.NewProject();
        var (path, directory) = project.NewFolder("images");
        TestDatasets.WriteImages(directory, 5);
        var dataset = await project.NewDataset(DatasetType.ImageClassification, path, "bee");
        (await project.Owner.SyncDataSourceStateAsync(dataset)).Status.ShouldBe("NOT_EXIST");
        var names = await Names(project, dataset);
        await project.Owner.Label(dataset, [(names["0000.png"], "bee"), (names["0001.png"], "bee")]);

        File.Delete(Path.Combine(directory, "0001.png"));
        await File.WriteAllBytesAsync(Path.Combine(directory, "0000.png"), TestDatasets.Png(64, 48), TestContext.Current.CancellationToken);
        Directory.CreateDirectory(Path.Combine(directory, "more"));
        TestDatasets.WriteImages(Path.Combine(directory, "more"), 2);
        var state = await Synchronize(project, dataset);

        (state.AddSampleCount, state.DeletedSampleCount, state.TotalSampleCount).ShouldBe((2, 1, 6));
        var job = await project.Owner.DescribeJobAsync(state.TaskId!);
        (job.Kind, job.State, job.Counts!["changed"]).ShouldBe(("sync-data-source", "succeeded", 1));
        var details = await project.Owner.DescDatasetAsync(dataset);
        (details.TotalSampleCount, details.AnnotatedSampleCount).ShouldBe((6, 1));
        (await Labels(project, dataset, names["0000.png"])).ShouldBe("bee");
        await Eventually.Is(async () => (await project.Owner.DescribeSampleAsync(dataset, names["0000.png"])).Metadata!.Size is [64, 48, ..]);

        // Nothing happened since; and a file that comes back has its labels again.
        state = await Synchronize(project, dataset);
        (state.AddSampleCount, state.DeletedSampleCount, state.TotalSampleCount).ShouldBe((0, 0, 6));
        await File.WriteAllBytesAsync(Path.Combine(directory, "0001.png"), TestDatasets.Png(32, 24), TestContext.Current.CancellationToken);
        state = await Synchronize(project, dataset);
        (state.AddSampleCount, state.TotalSampleCount).ShouldBe((1, 7));
        (await Labels(project, dataset, names["0001.png"])).ShouldBe("bee");
        (await project.Owner.DescDatasetAsync(dataset)).AnnotatedSampleCount.ShouldBe(2);
    }

    [Fact]
    public async Task A_source_that_cannot_be_reached_removes_nothing()
    {
        var project = await host.NewProject();
        var (path, directory) = project.NewFolder("images");
        TestDatasets.WriteImages(directory, 3);
        var dataset = await project.NewDataset(DatasetType.ImageClassification, path);
        Directory.Delete(directory, recursive: true);
        var state = await Synchronize(project, dataset, "FAILED");
        (state.ErrorCode, state.TotalSampleCount).ShouldBe(("ModelArts.4340", 3));
        (await project.Owner.SampleIds(dataset)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task Labels_that_lie_in_the_source_come_with_the_files()
    {
        var project = await host.NewProject();
        var (path, directory) = project.NewFolder("images");
        Directory.CreateDirectory(Path.Combine(directory, "cat"));
        TestDatasets.WriteImages(Path.Combine(directory, "cat"), 2);
        var dataset = await project.NewDataset(DatasetType.ImageClassification, path);
        Directory.CreateDirectory(Path.Combine(directory, "dog"));
        TestDatasets.WriteImages(Path.Combine(directory, "dog"), 1);
        await Synchronize(project, dataset);
        var details = await project.Owner.DescDatasetAsync(dataset);
        (details.TotalSampleCount, details.AnnotatedSampleCount).ShouldBe((3, 3));
        details.Labels!.Select(l => l.Name).ShouldBe(["cat", "dog"], ignoreOrder: true);
    }

    [Fact]
    public async Task Tasks_that_want_later_samples_get_the_new_ones()
    {
        var project = await host.NewProject();
        var (path, directory) = project.NewFolder("images");
        TestDatasets.WriteImages(directory, 4);
        var dataset = await project.NewDataset(DatasetType.ImageClassification, path, "bee");
        var team = (await project.Owner.CreateWorkforceAsync(new() { WorkforceName = "team" })).WorkforceId!;
        await project.Owner.CreateWorkerAsync(team, new() { Emails = TestProject.NewEmail("labeler"), Role = WorkerRole.Labeler });
        var task = (await project.Owner.CreateWorkforceTaskAsync(dataset, new() { SynchronizeData = true, WorkforcesConfig = new() { Workforces = [new() { WorkforceId = team }] } })).TaskId!;
        await Eventually.Is(async () => (await project.Owner.DescWorkforceTaskAsync(dataset, task)).Status == WorkforceTaskStatus.Running);
        await File.WriteAllBytesAsync(Path.Combine(directory, "new.png"), TestDatasets.Png(32, 24), TestContext.Current.CancellationToken);
        File.Delete(Path.Combine(directory, "0000.png"));
        await Synchronize(project, dataset);
        (await project.Owner.DescWorkforceTaskAsync(dataset, task)).SampleStats!.TotalSampleCount.ShouldBe(4);
    }

    [Fact]
    public async Task Texts_and_datasets_without_source_are_refused()
    {
        var project = await host.NewProject();
        var texts = await project.NewTextDataset(["a"]);
        await Eventually.Refused(() => project.Owner.SyncDataSourceAsync(texts), "4383");
        var none = await project.NewDataset(DatasetType.ImageClassification, null);
        await Eventually.Refused(() => project.Owner.SyncDataSourceAsync(none), "0101");
    }

    private static async Task<SyncDataSourceStateResponse> Synchronize(TestProject project, string dataset, string status = "COMPLETED")
    {
        var started = await project.Owner.SyncDataSourceAsync(dataset);
        started.Status.ShouldBe("QUEUING");
        SyncDataSourceStateResponse? state = null;
        await Eventually.Is(async () => (state = await project.Owner.SyncDataSourceStateAsync(dataset)).Status is "COMPLETED" or "FAILED");
        state!.Status.ShouldBe(status, state.ErrorMsg);
        state.TaskId.ShouldBe(started.TaskId);
        return state;
    }

    private static async Task<Dictionary<string, string>> Names(TestProject project, string dataset) =>
        await project.Owner.ListAllSamplesAsync(dataset).ToDictionaryAsync(s => s.SampleName!, s => s.SampleId!);

    private static async Task<string> Labels(TestProject project, string dataset, string id) =>
        string.Join(',', (await project.Owner.DescribeSampleAsync(dataset, id)).Labels!.Select(l => l.Name));
}

public sealed class SyncTestsOnSqlite(SqliteHost host) : SyncTests(host);

public sealed class SyncTestsOnPostgres(PostgresHost host) : SyncTests(host);
