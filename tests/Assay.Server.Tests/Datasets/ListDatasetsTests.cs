using Assay.Client;
using Assay.Server.Tests.Hosting;

namespace Assay.Server.Tests.Datasets;

public abstract class ListDatasetsTests(AssayHost host)
{
    [Fact]
    public async Task Datasets_are_filtered_sorted_and_paged()
    {
        var project = await host.NewProject();
        foreach (var (name, type) in new[] { ("beta_1", DatasetType.ObjectDetection), ("alpha-2", DatasetType.ImageClassification), ("Gamma", DatasetType.Custom), ("betaX1", DatasetType.Video) })
            await project.Owner.CreateDatasetAsync(TestDatasets.Request(type) with { DatasetName = name }, TestContext.Current.CancellationToken);

        (await Names(new())).ShouldBe(["betaX1", "Gamma", "alpha-2", "beta_1"]);
        (await Names(new() { Order = "asc", Limit = 2 })).ShouldBe(["beta_1", "alpha-2"]);
        (await Names(new() { Order = "asc", Limit = 2, Offset = 1 })).ShouldBe(["Gamma", "betaX1"]);
        (await Names(new() { Offset = 9 })).ShouldBeEmpty();
        (await Names(new() { SortBy = "dataset_name", Order = "desc" })).ShouldBe(["beta_1", "betaX1", "alpha-2", "Gamma"]);
        (await Names(new() { SearchContent = "BETA_" })).ShouldBe(["beta_1"]);
        (await Names(new() { SearchContent = "%" })).ShouldBeEmpty();
        (await Names(new() { DatasetType = DatasetType.Video })).ShouldBe(["betaX1"]);
        (await Names(new() { SupportExport = true })).ShouldBe(["Gamma", "alpha-2", "beta_1"]);
        (await Names(new() { ContainVersions = true })).ShouldBeEmpty();
        (await Names(new() { TrainEvaluateRatio = "0.0,1.0" })).ShouldBeEmpty();
        (await Names(new() { WorkspaceId = "other" })).ShouldBeEmpty();
        (await Names(new() { DatasetVersion = "all", WorkspaceId = "0" })).Count.ShouldBe(4);

        async Task<List<string>> Names(ListDatasetsQuery query) =>
            (await project.Owner.ListDatasetsAsync(query)).Datasets!.Select(d => d.DatasetName!).ToList();
    }

    [Theory]
    [InlineData("limit=0")]
    [InlineData("limit=101")]
    [InlineData("offset=-1")]
    [InlineData("limit=x")]
    [InlineData("order=up")]
    [InlineData("sort_by=dataset_name;drop")]
    [InlineData("dataset_type=8")]
    [InlineData("dataset_type=cats")]
    [InlineData("running_task_type=9")]
    [InlineData("version_format=9")]
    [InlineData("train_evaluate_ratio=2")]
    [InlineData("dataset_version=v3")]
    [InlineData("file_preview=perhaps")]
    public async Task A_query_without_meaning_is_refused(string query)
    {
        var project = await host.NewProject();
        using var http = project.OwnerHttp();
        using var answer = await http.GetAsync($"datasets?{query}", TestContext.Current.CancellationToken);
        ((int)answer.StatusCode).ShouldBe(400);
        var said = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        said.ShouldContain("error_code");
        said.ShouldContain($"The value of {query[..query.IndexOf('=', StringComparison.Ordinal)]} is not valid");
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    public async Task A_missing_body_is_asked_for(string body)
    {
        var project = await host.NewProject();
        using var http = project.OwnerHttp();
        using var content = new StringContent(body, null, "application/json");
        using var answer = await http.PostAsync("datasets", content, TestContext.Current.CancellationToken);
        ((int)answer.StatusCode).ShouldBe(400);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("ModelArts.4202");
    }

    [Fact]
    public async Task Previews_are_up_to_four_links_that_work()
    {
        var project = await host.NewProject();
        await project.NewImageDataset(6, DatasetType.ImageClassification, "cat");
        var list = await project.Owner.ListDatasetsAsync(new() { FilePreview = true, WithLabels = true }, TestContext.Current.CancellationToken);
        var row = list.Datasets!.Single();
        row.Labels!.Single().Name.ShouldBe("cat");
        row.Samples!.Count.ShouldBe(4);
        using var http = host.NewHttpClient();
        (await http.GetByteArrayAsync(row.Samples[0].Url, TestContext.Current.CancellationToken)).Length.ShouldBe((int)row.Samples[0].Size!);

        var small = await project.Owner.ListDatasetsAsync(new() { FilePreview = true, ProcessParameter = "image/resize,m_lfit,h_8,w_8" }, TestContext.Current.CancellationToken);
        small.Datasets!.Single().Samples![0].Url!.ShouldEndWith("&process=image%2Fresize%2Cm_lfit%2Ch_8%2Cw_8");

        var plain = (await project.Owner.ListDatasetsAsync(cancellationToken: TestContext.Current.CancellationToken)).Datasets!.Single();
        plain.Samples.ShouldBeNull();
        plain.Labels.ShouldBeNull();
    }
}

public sealed class ListDatasetsTestsOnSqlite(SqliteHost host) : ListDatasetsTests(host);

public sealed class ListDatasetsTestsOnPostgres(PostgresHost host) : ListDatasetsTests(host);
