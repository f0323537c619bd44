using System.Xml.Linq;
using Assay.Client;
using Assay.Server.Tests.Hosting;

namespace Assay.Server.Tests.Versions;

public abstract class PublishTests(AssayHost host)
{
    [Fact]
    public async Task A_version_tells_its_samples_and_labels_and_its_manifest_holds_them()
    {
        var project = await host.NewProject();
        var dataset = await project.NewImageDataset(10, DatasetType.ImageClassification, "bee", "rabbit", "fox");
        var ids = await project.Owner.SampleIds(dataset);
        await project.Owner.Label(dataset, ids.Take(8).Select((id, i) => (id, i < 5 ? "bee" : "rabbit")));

        var version = await project.Owner.Publish(dataset, new() { VersionName = "V004", VersionFormat = "Default", Description = "first", TrainEvaluateSampleRatio = "1.00" });

        var described = await project.Owner.DescDatasetAsync(dataset);
        (version.VersionName, version.VersionFormat, version.Description, version.TrainEvaluateSampleRatio).ShouldBe(("V004", "Default", "first", "1.00"));
        (version.TotalSampleCount, version.AnnotatedSampleCount, version.AddSampleCount, version.LabelType).ShouldBe((10, 8, 10, "single"));
        (version.IsCurrent, version.TaskType, version.PreviousVersionId).ShouldBe((true, DatasetType.ImageClassification, null));
        version.ManifestPath.ShouldBe($"{described.WorkPath}{described.DatasetName}-{dataset}/annotation/V004/V004.manifest");
        version.LabelStats!.Select(l => (l.Name, l.Count, l.SampleCount)).ShouldBe([("bee", 5, 5), ("rabbit", 3, 3), ("fox", 0, 0)]);
        version.DataStatistics!["train_sample_count"].GetInt32().ShouldBe(10);

        var lines = await host.Manifest(version.ManifestPath);
        lines.Keys.Order(StringComparer.Ordinal).ShouldBe(ids);
        var labeled = lines[ids[0]];
        labeled.GetProperty("source").GetString().ShouldStartWith("s3://b");
        labeled.GetProperty("usage").GetString().ShouldBe("TRAIN");
        var annotation = labeled.GetProperty("annotation")[0];
        (annotation.GetProperty("name").GetString(), annotation.GetProperty("type").GetString()).ShouldBe(("bee", "modelarts/image_classification"));
        lines[ids[9]].TryGetProperty("annotation", out _).ShouldBeFalse();

        (described.CurrentVersionId, described.CurrentVersionName, described.DatasetVersionCount, described.NextVersionNum).ShouldBe((version.VersionId, "V004", 1, 2));
        described.Versions!.Single().VersionId.ShouldBe(version.VersionId);
    }

    [Fact]
    public async Task Many_samples_are_split_and_compared_in_one_walk_through_them()
    {
        // Walked through once for each, so many would take longer than anybody waits.
        const int Count = 50_000;
        var project = await host.NewProject();
        var dataset = await project.NewTextDataset(Enumerable.Range(0, Count).Select(i => $"text {i}\tl{i % 5}"));
        var version = await project.Owner.Publish(dataset, new() { TrainEvaluateSampleRatio = "0.80" });
        (version.TotalSampleCount, version.AnnotatedSampleCount).ShouldBe((Count, Count));
        (version.DataStatistics!["train_sample_count"].GetInt32(), version.DataStatistics["eval_sample_count"].GetInt32()).ShouldBe((Count * 4 / 5, Count / 5));

        var next = await project.Owner.Publish(dataset);
        (next.TotalSampleCount, next.AddSampleCount, next.ModifiedSampleCount, next.DeletedSampleCount).ShouldBe((Count, 0, 0, 0));
    }

    [Fact]
    public async Task An_empty_dataset_is_published()
    {
        var project = await host.NewProject();
        var dataset = await project.NewDataset(DatasetType.ImageClassification, null);
        var version = await project.Owner.Publish(dataset);
        (version.VersionName, version.TotalSampleCount, version.LabelType).ShouldBe(("V001", 0, "unlabeled"));
        version.ManifestPath.ShouldNotBeNullOrEmpty();
        (await File.ReadAllTextAsync(host.FileOf(version.ManifestPath))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Later_labels_and_deletions_do_not_change_a_version_and_the_next_one_counts_them()
    {
        var project = await host.NewProject();
        var dataset = await project.NewImageDataset(6, DatasetType.ImageClassification, "bee", "rabbit");
        var ids = await project.Owner.SampleIds(dataset);
        await project.Owner.Label(dataset, ids.Take(4).Select(id => (id, "bee")));
        var first = await project.Owner.Publish(dataset);
        var text = await File.ReadAllTextAsync(host.FileOf(first.ManifestPath));

        await project.Owner.Label(dataset, ids.Skip(3).Take(2).Select(id => (id, "rabbit")));
        await project.Owner.DeleteSamplesAsync(dataset, new() { Samples = [ids[0]] });
        var second = await project.Owner.Publish(dataset);

        var again = await project.Owner.DescribeDatasetVersionAsync(dataset, first.VersionId!);
        (again.TotalSampleCount, again.AnnotatedSampleCount, again.IsCurrent).ShouldBe((6, 4, false));
        again.LabelStats!.Select(l => l.Count).ShouldBe([4, 0]);
        (await File.ReadAllTextAsync(host.FileOf(again.ManifestPath))).ShouldBe(text);
        (second.TotalSampleCount, second.AddSampleCount, second.ModifiedSampleCount, second.DeletedSampleCount).ShouldBe((5, 0, 2, 1));
        (second.PreviousVersionId, second.PreviousTotalSampleCount).ShouldBe((first.VersionId, 6));

        // The list of the version's samples has the deleted one, and everybody's labels of then.
        var listed = await project.Owner.ListSamplesAsync(dataset, new() { VersionId = first.VersionId, Limit = 100 });
        listed.SampleCount.ShouldBe(6);
        string.Join(' ', listed.Samples!.Select(s => s.Labels!.Select(l => l.Name).SingleOrDefault() ?? "-")).ShouldBe("bee bee bee bee - -");
        listed.Samples!.Select(s => s.SampleId).ShouldBe(ids);
        (await project.Owner.ListSamplesAsync(dataset, new() { VersionId = first.VersionId, SampleState = "__none__" })).SampleCount.ShouldBe(2);
        await Eventually.Refused(() => project.Owner.ListSamplesAsync(dataset, new() { VersionId = first.VersionId, LabelName = "bee" }), "4396");
        (await project.Owner.ListLabelsAsync(dataset, new() { VersionId = first.VersionId })).Labels!.Select(l => l.Name).ShouldBe(["bee", "rabbit"]);
        (await host.Manifest(second.ManifestPath))[ids[3]].GetProperty("annotation")[0].GetProperty("name").GetString().ShouldBe("rabbit");
    }

    [Fact]
    public async Task A_ratio_splits_every_label_in_proportion_and_is_told_as_it_was_sent()
    {
        var project = await host.NewProject();
        var dataset = await project.NewTextDataset(Enumerable.Range(0, 200).Select(i => $"text {i}"), DatasetType.TextClassification, "many", "few");
        var ids = await project.Owner.SampleIds(dataset);
        await project.Owner.Label(dataset, ids.Select((id, i) => (id, i % 10 == 0 ? "few" : "many")));

        var version = await project.Owner.Publish(dataset, new() { TrainEvaluateSampleRatio = "0.8" });

        version.TrainEvaluateSampleRatio.ShouldBe("0.8");
        (version.DataStatistics!["train_sample_count"].GetInt32(), version.DataStatistics["eval_sample_count"].GetInt32()).ShouldBe((160, 40));
        var lines = await host.Manifest(version.ManifestPath);
        var eval = lines.Values.Where(l => l.GetProperty("usage").GetString() == "EVAL").CountBy(l => l.GetProperty("annotation")[0].GetProperty("name").GetString()!).ToDictionary(c => c.Key, c => c.Value);
        (eval["few"], eval["many"]).ShouldBe((4, 36));
        lines[ids[0]].GetProperty("source").GetString().ShouldStartWith("content://text ");
        var other = await host.Manifest((await project.Owner.Publish(dataset, new() { TrainEvaluateSampleRatio = "0.8" })).ManifestPath);
        other.Count(l => l.Value.GetProperty("usage").GetString() != lines[l.Key].GetProperty("usage").GetString()).ShouldBePositive();
    }

    [Fact]
    public async Task Shapes_are_written_as_pascal_voc_beside_the_manifest()
    {
        var project = await host.NewProject();
        var dataset = await project.NewImageDataset(3, DatasetType.ObjectDetection, "car");
        var ids = await project.Owner.SampleIds(dataset);
        await project.Owner.UpdateSamplesAsync(dataset, new()
        {
            Samples = [new() { SampleId = ids[1], Labels = [new() { Name = "car", Property = new() { Feature = [[1, 2], [11, 12]], Hard = "1" } }, new() { Name = "car", Property = new() { Shape = "polygon", Feature = [[1, 1], [9, 1], [5, 9]] } }] }],
        });

        var plain = await project.Owner.Publish(dataset);
        var hard = await project.Owner.Publish(dataset, new() { ClearHardProperty = false });

        plain.LabelStats!.Single().ShouldSatisfyAllConditions(l => l.Count.ShouldBe(2), l => l.SampleCount.ShouldBe(1));
        var annotation = (await host.Manifest(plain.ManifestPath))[ids[1]].GetProperty("annotation")[0];
        annotation.GetProperty("annotation-format").GetString().ShouldBe("PASCAL VOC");
        var xml = Voc(annotation.GetProperty("annotation-loc").GetString());
        xml.Elements("object").Select(o => (string)o.Element("name")!).ShouldBe(["car", "car"]);
        ((int)xml.Element("object")!.Element("bndbox")!.Element("xmax")!).ShouldBe(11);
        ((string?)xml.Element("object")!.Element("difficult") ?? "0").ShouldBe("0");
        ((string?)Voc((await host.Manifest(hard.ManifestPath))[ids[1]].GetProperty("annotation")[0].GetProperty("annotation-loc").GetString()).Element("object")!.Element("difficult")).ShouldBe("1");

        XElement Voc(string? path) => XDocument.Load(host.FileOf(path)).Root!;
    }

    [Fact]
    public async Task Files_are_copied_when_asked_for_also_two_of_one_name()
    {
        var project = await host.NewProject();
        var (path, directory) = project.NewFolder("images");
        foreach (var folder in new[] { "a", "b" })
        {
            Directory.CreateDirectory(Path.Combine(directory, folder));
            await File.WriteAllBytesAsync(Path.Combine(directory, folder, "same.png"), TestDatasets.Png(8, 8, folder[0]), TestContext.Current.CancellationToken);
        }

        var dataset = await project.NewDataset(DatasetType.ObjectDetection, path);
        var version = await project.Owner.Publish(dataset, new() { ExportImages = true });
        var copies = (await host.Manifest(version.ManifestPath)).Values.Select(l => l.GetProperty("source").GetString()!).ToList();
        copies.ShouldAllBe(c => c.StartsWith("s3:/" + version.DataPath, StringComparison.Ordinal) && File.Exists(host.FileOf(c)));
        copies.Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public async Task A_table_is_published_as_one_csv_file()
    {
        var project = await host.NewProject();
        var (path, directory) = project.NewFolder("table");
        await File.WriteAllTextAsync(Path.Combine(directory, "rows.csv"), "name,value\n\"a, b\",-1\n=cmd(),2\n", TestContext.Current.CancellationToken);
        var created = await project.Owner.CreateDatasetAsync(TestDatasets.Request(DatasetType.Table, path) with { DataSources = [new() { DataPath = path, WithColumnHeader = true }] });
        await project.Ready(created.DatasetId!);
        var version = await project.Owner.Publish(created.DatasetId!, new() { VersionFormat = "CSV" });
        (version.VersionFormat, version.TotalSampleCount, version.WithColumnHeader).ShouldBe(("CSV", 2, true));
        (await File.ReadAllTextAsync(Path.Combine(host.FileOf(version.DataPath), "V001.csv"))).ShouldBe("name,value\n\"a, b\",-1\n\"\t=cmd()\",2\n");
        (await File.ReadAllTextAsync(host.FileOf(version.ManifestPath))).ShouldContain($"s3:/{version.DataPath}V001.csv");
        var plain = await project.Owner.Publish(created.DatasetId!);
        (await host.Manifest(plain.ManifestPath)).Values.Select(l => l.GetProperty("source").GetString()).ShouldContain("""content://["a, b","-1"]""");
    }

    [Fact]
    public async Task What_makes_no_sense_is_refused()
    {
        var project = await host.NewProject();
        var dataset = await project.NewDataset(DatasetType.ImageClassification, null);
        await project.Owner.Publish(dataset, new() { VersionName = "one" });
        await Refused(new() { VersionName = "one" }, "4371");
        await Refused(new() { VersionName = "a b" }, "0104");
        await Refused(new() { VersionName = new string('x', 33) }, "0104");
        await Refused(new() { Description = "a < b" }, "0104");
        await Refused(new() { TrainEvaluateSampleRatio = "1.1" }, "0104");
        await Refused(new() { TrainEvaluateSampleRatio = "most" }, "0104");
        await Refused(new() { VersionFormat = "CarbonData" }, "4383");
        await Refused(new() { VersionFormat = "CSV" }, "4383");
        await Eventually.Refused(() => project.Owner.DescribeDatasetVersionAsync(dataset, "no"), "4353");
        await Eventually.Refused(() => project.Owner.DeleteDatasetVersionAsync(dataset, "no"), "4353");

        Task Refused(CreateDatasetVersionRequest request, string number) => Eventually.Refused(() => project.Owner.CreateDatasetVersionAsync(dataset, request), number);
    }
}

public sealed class PublishTestsOnSqlite(SqliteHost host) : PublishTests(host);

public sealed class PublishTestsOnPostgres(PostgresHost host) : PublishTests(host);
