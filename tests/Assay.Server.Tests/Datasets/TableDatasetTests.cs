using Assay.Client;
using Assay.Formats.Tests;
using Assay.Server.Tests.Hosting;
using Assay.Server.Tests.Versions;
using Parquet.Schema;
using Field = Assay.Client.Field;

namespace Assay.Server.Tests.Datasets;

public abstract class TableDatasetTests(AssayHost host)
{
    private static readonly Field[] People = [new() { Name = "name", Type = "string" }, new() { Name = "age", Type = "Int" }, new() { Name = "since", Type = "DATE" }];

    [Fact]
    public async Task Rows_of_csv_and_parquet_files_become_samples_of_the_declared_columns_and_bad_rows_are_told()
    {
        var project = await host.NewProject();
        var (path, directory) = project.NewFolder("people");
        await Write(directory, "a.csv", "since,name,age\n2020-01-01,\"ann, \"\"the\"\"\",31\n2020-13-01,bob,4\n,carl,x\n2021-01-01,dora,\n");
        await WriteParquet(directory, "b.parquet", 3);
        var dataset = await Create(project, path, People);

        var details = await project.Owner.DescDatasetAsync(dataset);
        details.Schema!.Select(f => $"{f.SchemaId} {f.Name} {f.Type}").ShouldBe(["1 name STRING", "2 age INT", "3 since DATE"]);
        (await Rows(project, dataset)).ShouldBe(["ann, \"the\"|31|2020-01-01", "dora||2021-01-01", "p0|0|2024-01-01", "p1|1|2024-01-01", "p2|2|2024-01-01"], ignoreOrder: true);
        var import = await project.Owner.DescImportTaskAsync(dataset, details.ImportTaskId!);
        (import.Status, import.ImportedSubSampleCount, import.DataSource!.WithColumnHeader).ShouldBe(("COMPLETED", 5, true));
        import.ErrorMsg.ShouldBe($"{path}a.csv, line 3: column 'since' is DATE and cannot be '2020-13-01'.\n{path}a.csv, line 4: column 'age' is INT and cannot be 'x'.");
        var sample = (await project.Owner.ListSamplesAsync(dataset)).Samples!.Single(s => s.SampleName == "b.parquet" && s.SampleData![0] == "p2");
        sample.SampleId!.ShouldEndWith(".000000003");
        sample.SampleType.ShouldBe(SampleType.Table);
        (await project.Owner.DescribeSampleAsync(dataset, sample.SampleId!)).SampleData.ShouldBe(["p2", "2", "2024-01-01"]);
    }

    [Fact]
    public async Task A_table_without_declared_columns_takes_those_of_its_file()
    {
        var project = await host.NewProject();
        var (path, directory) = project.NewFolder("people");
        await WriteParquet(directory, "b.parquet", 2);
        var dataset = await Create(project, path, null);
        (await project.Owner.DescDatasetAsync(dataset)).Schema!.Select(f => $"{f.Name} {f.Type}").ShouldBe(["name STRING", "age LONG", "since DATE"]);
    }

    [Fact]
    public async Task Columns_can_be_mapped_and_a_file_that_lacks_one_is_told_and_left_out()
    {
        var project = await host.NewProject();
        var (path, directory) = project.NewFolder("people");
        await Write(directory, "a.csv", "who,age,since,more\nann,31,2020-01-01,x\n");
        await Write(directory, "b.csv", "name,age,since\nbob,4,2020-01-01\n");
        var maps = new SchemaMap[] { new() { SrcName = "who", DestName = "name" } };
        var dataset = await Create(project, path, People, maps);
        (await Rows(project, dataset)).ShouldBe(["ann|31|2020-01-01"]);
        var import = (await project.Owner.ListImportTasksAsync(dataset)).ImportTasks!.Single();
        import.ErrorMsg.ShouldBe($"{path}b.csv: there is no column 'who'; there are 'name', 'age', 'since'.");
        import.DataSource!.SchemaMaps.ShouldBe(maps);
    }

    [Fact]
    public async Task An_import_adds_rows_of_a_table_checks_them_and_keeps_the_columns_it_found()
    {
        var project = await host.NewProject();
        var dataset = await project.NewDataset(DatasetType.Table, null);
        var (path, directory) = project.NewFolder("people");
        await WriteParquet(directory, "b.parquet", 2);
        var import = await Import(project, dataset, path);
        (import.Status, import.ImportedSampleCount, import.ErrorMsg).ShouldBe(("COMPLETED", 2, null));
        (await project.Owner.DescDatasetAsync(dataset)).Schema!.Select(f => $"{f.Name} {f.Type}").ShouldBe(["name STRING", "age LONG", "since DATE"]);

        var (more, folder) = project.NewFolder("more");
        await Write(folder, "c.csv", "carl,5,2020-01-01\ndora,old,2020-01-01\n");
        await Write(folder, "broken.parquet", "PAR1 this is none");
        import = await Import(project, dataset, more);
        import.ImportedSampleCount.ShouldBe(1);
        import.ErrorMsg!.Split('\n').ShouldContain($"{more}c.csv, line 2: column 'age' is LONG and cannot be 'old'.");
        import.ErrorMsg.ShouldContain($"{more}broken.parquet: it is no Parquet file");

        await Write(directory, "x.manifest", """
            {"source":"content://[\"eve\",\"6\",\"2020-01-01\"]","sample-type":4}
            {"source":"content://[\"fred\",\"six\",\"2020-01-01\"]","sample-type":4}
            """);
        import = await Import(project, dataset, path + "x.manifest");
        (import.ImportedSampleCount, import.ErrorMsg).ShouldBe((1, $"{path}x.manifest, line 2: column 'age' is LONG and cannot be 'six'"));
        (await Rows(project, dataset)).Order().ShouldBe(["carl|5|2020-01-01", "eve|6|2020-01-01", "p0|0|2024-01-01", "p1|1|2024-01-01"]);
    }

    [Fact]
    public async Task Synchronizing_takes_over_new_changed_and_removed_rows()
    {
        var project = await host.NewProject();
        var (path, directory) = project.NewFolder("people");
        await Write(directory, "a.csv", "name,age,since\nann,31,\nbob,4,\ncarl,5,\n");
        await WriteParquet(directory, "b.parquet", 2);
        var dataset = await Create(project, path, People);

        await Write(directory, "a.csv", "name,age,since\nann,31,\nbob,old,\ncarl,6,\ndora,7,\n");
        await Write(directory, "b.parquet", "is being written");
        await Write(directory, "c.csv", "name,age,since\neve,8,\n");
        var state = await Synchronize(project, dataset);
        (state.AddSampleCount, state.DeletedSampleCount, state.TotalSampleCount).ShouldBe((2, 1, 6));
        (await project.Owner.DescribeJobAsync(state.TaskId!)).Counts!["changed"].ShouldBe(1);
        state.ErrorMsg!.Split('\n').ShouldContain($"{path}a.csv, line 3: column 'age' is INT and cannot be 'old'.");
        // Rows of a file that cannot be read at the moment stay.
        (await Rows(project, dataset)).Order().ShouldBe(["ann|31|", "carl|6|", "dora|7|", "eve|8|", "p0|0|2024-01-01", "p1|1|2024-01-01"]);

        File.Delete(Path.Combine(directory, "b.parquet"));
        state = await Synchronize(project, dataset);
        (state.AddSampleCount, state.DeletedSampleCount, state.TotalSampleCount).ShouldBe((0, 2, 4));
    }

    [Fact]
    public async Task Rows_and_files_of_any_kind_are_given_classes()
    {
        var project = await host.NewProject();
        var (path, directory) = project.NewFolder("people");
        await Write(directory, "a.csv", "ann,31\nbob,4\n");
        await Label(await project.NewDataset(DatasetType.Table, path, "adult", "child"), LabelType.TextClassification);
        await Label(await project.NewDataset(DatasetType.Custom, path, "adult", "child"), LabelType.ImageClassification);

        async Task Label(string dataset, LabelType type)
        {
            (await project.Owner.ListLabelsAsync(dataset)).Labels!.Select(l => l.Type).ShouldBe([type, type]);
            var sample = (await project.Owner.ListSamplesAsync(dataset)).Samples![0].SampleId!;
            (await project.Owner.UpdateSamplesAsync(dataset, new() { Samples = [new() { SampleId = sample, Labels = [new() { Name = "adult" }] }] })).Success.ShouldBe(true);
            (await project.Owner.DescribeSampleAsync(dataset, sample)).Labels!.Select(l => (l.Name, l.Type)).ShouldBe([("adult", type)]);
            var version = await project.Owner.Publish(dataset);
            (await File.ReadAllTextAsync(host.FileOf(version.ManifestPath))).ShouldContain("\"adult\"");
        }
    }

    private static async Task<string> Create(TestProject project, string path, IReadOnlyList<Field>? schema, IReadOnlyList<SchemaMap>? maps = null)
    {
        var created = await project.Owner.CreateDatasetAsync(TestDatasets.Request(DatasetType.Table) with
        {
            DataSources = [new() { DataPath = path, WithColumnHeader = true, SchemaMaps = maps }],
            Schema = schema,
        });
        return (await project.Ready(created.DatasetId!)).DatasetId!;
    }

    private static async Task<ImportTaskStatusResp> Import(TestProject project, string dataset, string path)
    {
        var task = (await project.Owner.ImportTaskAsync(dataset, new() { ImportPath = path })).TaskId!;
        ImportTaskStatusResp? status = null;
        await Eventually.Is(async () => (status = await project.Owner.DescImportTaskAsync(dataset, task)).Status is "COMPLETED" or "FAILED");
        return status!;
    }

    private static async Task<SyncDataSourceStateResponse> Synchronize(TestProject project, string dataset)
    {
        await project.Owner.SyncDataSourceAsync(dataset);
        SyncDataSourceStateResponse? state = null;
        await Eventually.Is(async () => (state = await project.Owner.SyncDataSourceStateAsync(dataset)).Status is "COMPLETED" or "FAILED");
        state!.Status.ShouldBe("COMPLETED", state.ErrorMsg);
        return state;
    }

    private static async Task<List<string>> Rows(TestProject project, string dataset) =>
        await project.Owner.ListAllSamplesAsync(dataset).Select(s => string.Join('|', s.SampleData!)).ToListAsync();

    private static Task Write(string directory, string name, string text) => File.WriteAllTextAsync(Path.Combine(directory, name), text);

    private static async Task WriteParquet(string directory, string name, int rows) => await File.WriteAllBytesAsync(Path.Combine(directory, name), await ParquetFiles.Write(rows, 2,
        (new DataField<string>("name"), i => $"p{i}"), (new DataField<long>("age"), i => (long)i), (new DataField<DateOnly>("since"), _ => new DateOnly(2024, 1, 1))));
}

public sealed class TableDatasetTestsOnSqlite(SqliteHost host) : TableDatasetTests(host);

public sealed class TableDatasetTestsOnPostgres(PostgresHost host) : TableDatasetTests(host);
