using Assay.Client;
using Assay.Server.Tests.Hosting;

namespace Assay.Server.Tests.Versions;

public abstract class SwitchVersionTests(AssayHost host)
{
    [Fact]
    public async Task Switching_back_brings_labels_samples_and_label_set_of_the_version()
    {
        var project = await host.NewProject();
        var dataset = await project.NewImageDataset(5, DatasetType.ImageClassification, "bee", "rabbit");
        var ids = await project.Owner.SampleIds(dataset);
        await project.Owner.Label(dataset, [(ids[0], "bee"), (ids[1], "rabbit")]);
        var first = await project.Owner.Publish(dataset);
        await project.Owner.Label(dataset, [(ids[0], "rabbit"), (ids[2], "rabbit")]);
        await project.Owner.DeleteSamplesAsync(dataset, new() { Samples = [ids[1], ids[4]] });
        await project.Owner.UpdateDatasetAsync(dataset, new() { DeleteLabels = [new() { Name = "bee" }] });
        var second = await project.Owner.Publish(dataset);

        await project.Owner.UpdateDatasetAsync(dataset, new() { CurrentVersionId = first.VersionId });
        await Eventually.Is(async () => (await project.Owner.DescDatasetAsync(dataset)).CurrentVersionId == first.VersionId);

        var details = await project.Owner.DescDatasetAsync(dataset);
        (details.Status, details.TotalSampleCount, details.AnnotatedSampleCount).ShouldBe((DatasetStatus.Normal, 5, 2));
        (await project.Owner.SampleIds(dataset)).ShouldBe(ids);
        (await Labels(ids[0]), await Labels(ids[1]), await Labels(ids[2])).ShouldBe(("bee", "rabbit", ""));
        details.Labels!.Select(l => l.Name).ShouldBe(["rabbit", "bee"], ignoreOrder: true);

        await project.Owner.UpdateDatasetAsync(dataset, new() { CurrentVersionId = second.VersionId });
        await Eventually.Is(async () => (await project.Owner.DescDatasetAsync(dataset)).CurrentVersionId == second.VersionId);
        (await Labels(ids[0]), await Labels(ids[2])).ShouldBe(("rabbit", "rabbit"));
        await Eventually.Refused(() => project.Owner.UpdateDatasetAsync(dataset, new() { CurrentVersionId = "none" }), "4353");

        async Task<string> Labels(string id) => string.Join(',', (await project.Owner.DescribeSampleAsync(dataset, id)).Labels!.Select(l => l.Name));
    }

    [Fact]
    public async Task Labels_of_a_deleted_team_task_stay_in_the_version_that_has_them()
    {
        var work = await TeamWork.Start(host, new() { Samples = 3, Labelers = 1 });
        await work.LabelAll();
        await work.StartAcceptance(rate: 1);
        await work.Close(AcceptanceAction.PassAll);
        var version = await work.Owner.Publish(work.DatasetId);
        var ids = await work.Owner.SampleIds(work.DatasetId);
        await work.Owner.UpdateSamplesAsync(work.DatasetId, new() { Samples = [.. ids.Select(id => new SampleLabels { SampleId = id, Labels = [] })] });
        await work.Owner.DeleteWorkforceTaskAsync(work.DatasetId, work.TaskId);
        await Eventually.Is(async () => (await work.Owner.ListJobsAsync(new() { Kind = "delete-task", State = "succeeded" })).TotalCount == 1);

        await work.Owner.UpdateDatasetAsync(work.DatasetId, new() { CurrentVersionId = version.VersionId });
        await Eventually.Is(async () => (await work.Owner.DescDatasetAsync(work.DatasetId)).AnnotatedSampleCount == 3);
    }
}

public sealed class SwitchVersionTestsOnSqlite(SqliteHost host) : SwitchVersionTests(host);

public sealed class SwitchVersionTestsOnPostgres(PostgresHost host) : SwitchVersionTests(host);
