using System.Text.Json;
using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Features.Datasets;
using Assay.Server.Features.Samples;
using Assay.Server.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Assay.Server.Tests.Labels;

public abstract class LabelChangesTests(AssayHost host)
{
    [Fact]
    public async Task A_renamed_label_has_its_new_name_in_every_annotation()
    {
        var dataset = await Labeled(["cat"], ["cat", "dog"], ["dog"]);
        await dataset.Project.Owner.UpdateLabelsAsync(dataset.Id, new() { Labels = [Rename("cat", "tmp"), Rename("dog", "cat"), Rename("tmp", "dog")] });
        var samples = await dataset.Samples();
        samples.Select(s => s.Json).ShouldBe(["dog", "dog,cat", "cat"]);
        samples.Select(s => s.Rows).ShouldBe(["dog", "cat,dog", "cat"]);
        samples[0].Canonical.ShouldBe(LabelCodec.Redraft([new SampleLabel { Name = "dog", Type = LabelType.ImageClassification }]).Canonical);
    }

    [Fact]
    public async Task A_deleted_label_leaves_the_samples_and_those_without_another_are_unlabeled()
    {
        var dataset = await Labeled(["cat"], ["cat", "dog"], ["dog"]);
        (await dataset.Project.Owner.DeleteLabelsAsync(dataset.Id, new() { Labels = [new Label { Name = "cat" }] })).Success.ShouldBe(true);
        var samples = await dataset.Samples();
        samples.Select(s => s.Json).ShouldBe(["", "dog", "dog"]);
        samples.Select(s => s.State).ShouldBe([LabelingState.Unlabeled, LabelingState.Labeled, LabelingState.Labeled]);
        var described = await dataset.Project.Owner.DescDatasetAsync(dataset.Id);
        (described.TotalSampleCount, described.AnnotatedSampleCount).ShouldBe((3, 2));
    }

    [Theory]
    [InlineData(LabelDeletePolicy.WithSamples, 3)]
    [InlineData(LabelDeletePolicy.WithSamplesAndSource, 2)]
    public async Task A_deleted_label_takes_the_samples_along_that_have_no_other(LabelDeletePolicy policy, int filesLeft)
    {
        var dataset = await Labeled(["cat"], ["cat", "dog"], ["dog"]);
        await dataset.Project.Owner.DeleteLabelsAsync(dataset.Id, new() { Labels = [new Label { Name = "cat" }] }, new() { DeletePolicy = policy });
        (await dataset.Samples()).Select(s => s.Json).ShouldBe(["dog", "dog"]);
        var described = await dataset.Project.Owner.DescDatasetAsync(dataset.Id);
        (described.TotalSampleCount, described.AnnotatedSampleCount, described.DeletedSampleCount).ShouldBe((2, 2, 1));
        Directory.GetFiles(dataset.Folder).Length.ShouldBe(filesLeft);
    }

    private static Label Rename(string from, string to) => new() { Name = from, Property = new() { RenameTo = to } };

    private async Task<LabeledDataset> Labeled(params string[][] labels)
    {
        var project = await host.NewProject();
        var (path, directory) = project.NewFolder("images");
        TestDatasets.WriteImages(directory, labels.Length);
        var id = await project.NewDataset(DatasetType.ImageClassification, path, "cat", "dog");
        var keys = host.Services.GetRequiredService<Keys>();
        await host.Services.GetRequiredService<Writer>().Run(
            async (db, c) =>
            {
                var dataset = await db.Set<DatasetEntity>().SingleAsync(d => d.DatasetId == id, c);
                var samples = await db.Set<SampleEntity>().Where(s => s.DatasetKey == dataset.Key).OrderBy(s => s.Name).ToListAsync(c);
                var annotations = samples.Select((s, i) => new NewAnnotation(
                    dataset.Key, keys.NewKey(), s.SampleId, null, null, AnnotationOrigin.Human, "a", 1,
                    LabelCodec.Redraft([.. labels[i].Select(name => new SampleLabel { Name = name, Type = LabelType.ImageClassification })]))).ToList();
                await AnnotationRows.Insert(db, annotations, c);
                for (var i = 0; i < samples.Count; i++)
                    (samples[i].AnnotationKey, samples[i].State) = (annotations[i].Key, LabelingState.Labeled);
                await db.SaveChangesAsync(c);
                await DatasetCounts.Apply(db, dataset, new(Annotated: samples.Count), 1, c);
            }, CancellationToken.None);
        return new(project, id, directory);
    }

    /// <summary>A sample, the names in its labels as answered and as filters see them, and their digest.</summary>
    private sealed record LabeledSample(LabelingState State, string Json, string Rows, string? Canonical);

    private sealed record LabeledDataset(TestProject Project, string Id, string Folder)
    {
        public async Task<List<LabeledSample>> Samples()
        {
            await using var db = Project.Host.Services.GetRequiredService<Func<AppDb>>()();
            var dataset = await db.Set<DatasetEntity>().SingleAsync(d => d.DatasetId == Id);
            var samples = await db.Set<SampleEntity>().Where(s => s.DatasetKey == dataset.Key).OrderBy(s => s.Name).ToListAsync();
            var annotations = await db.Set<AnnotationEntity>().Where(a => a.DatasetKey == dataset.Key).ToDictionaryAsync(a => a.Key);
            var rows = (await db.Set<AnnotationLabelEntity>().Where(a => a.DatasetKey == dataset.Key).OrderBy(l => l.Name).ToListAsync()).ToLookup(l => l.AnnotationKey, l => l.Name);
            return samples.ConvertAll(s =>
            {
                var annotation = annotations.GetValueOrDefault(s.AnnotationKey ?? 0);
                var labels = annotation is null ? [] : JsonSerializer.Deserialize<List<SampleLabel>>(annotation.Labels, AssayJson.Options)!;
                return new LabeledSample(s.State, string.Join(",", labels.Select(l => l.Name)), string.Join(",", rows[s.AnnotationKey ?? 0]), annotation?.Canonical);
            });
        }
    }
}

public sealed class LabelChangesTestsOnSqlite(SqliteHost host) : LabelChangesTests(host);

public sealed class LabelChangesTestsOnPostgres(PostgresHost host) : LabelChangesTests(host);
