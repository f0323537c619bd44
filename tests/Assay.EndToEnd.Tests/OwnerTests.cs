using Assay.Client;
using Assay.EndToEnd.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Assay.EndToEnd.Tests;

public sealed class OwnerTests(Workplace place)
{
    [Fact]
    public async Task A_version_is_published_gone_back_to_and_deleted()
    {
        var (page, dataset) = await Open("versions");
        await page.Locator(".empty .primary").ClickAsync();
        await page.FillAsync("#version-name", "first-cut");
        await page.FillAsync("#version-description", "before the others");
        await page.FillAsync("#version-training", "50");
        await page.Locator(".dialog .primary").ClickAsync();
        var card = page.Locator("li.card");
        await Expect(card).ToContainTextAsync("published");
        await card.GetByText("Statistics").ClickAsync();
        await Expect(card.Locator("dd").Nth(0)).ToHaveTextAsync("2");
        var version = (await place.Owner.ListDatasetVersionsAsync(dataset)).Versions!.ShouldHaveSingleItem();
        (version.VersionName, version.Description, version.TrainEvaluateSampleRatio).ShouldBe(("first-cut", "before the others", "0.50"));

        await place.Owner.DeleteSamplesAsync(dataset, new() { Samples = [(await place.Owner.ListAllSamplesAsync(dataset).FirstAsync()).SampleId!] });
        await card.GetByText("Go back to it").ClickAsync();
        await page.Locator(".dialog").GetByText("Go back to it").ClickAsync();
        await Expect(page.Locator(".notice").Last).ToContainTextAsync("going back to first-cut");
        await page.GotoAsync($"/datasets/{dataset}/jobs");
        await Expect(page.Locator("li.card").First).ToContainTextAsync("done");
        await Expect(page.Locator("li.card").First).ToContainTextAsync("Switch to a version");

        await page.GotoAsync($"/datasets/{dataset}/versions");
        await page.Locator("li.card").GetByText("Delete").ClickAsync();
        await page.Locator(".dialog").GetByText("Delete", new() { Exact = true }).ClickAsync();
        await Expect(page.Locator(".empty")).ToContainTextAsync("No version yet");
    }

    [Fact]
    public async Task An_import_that_left_something_out_tells_where()
    {
        var (page, dataset) = await Open("jobs");
        await page.GetByText("Export", new() { Exact = true }).ClickAsync();
        await page.FillAsync("#export-path", "/e2e-export/files/");
        await page.Locator(".dialog .primary").ClickAsync();
        var job = page.Locator("li.card").Filter(new() { HasText = "Export samples" });
        await Expect(job).ToContainTextAsync("done");
        await job.GetByText("Details").ClickAsync();
        await Expect(job.Locator("dl")).ToContainTextAsync("4 / 4");

        await place.PutFile("e2e-export/half.manifest", "{\"source\":\"s3://e2e-export/files/0.png\"}\nno manifest at all\n");
        await page.GetByText("Import", new() { Exact = true }).ClickAsync();
        await page.FillAsync("#import-path", "/e2e-export/nothing-here.manifest");
        await page.Locator(".dialog .primary").ClickAsync();
        await Expect(page.Locator(".dialog .note.wrong")).ToContainTextAsync("nothing-here.manifest");
        await page.FillAsync("#import-path", "/e2e-export/half.manifest");
        await page.Locator(".dialog .primary").ClickAsync();
        job = page.Locator("li.card").Filter(new() { HasText = "Import data" });
        await Expect(job).ToContainTextAsync("done");
        await job.GetByText("Details").ClickAsync();
        await Expect(job.Locator("pre")).ToContainTextAsync("half.manifest, line 2");
        (await place.Owner.ListImportTasksAsync(dataset)).ImportTasks!.ShouldHaveSingleItem().Status.ShouldBe("COMPLETED");
    }

    [Fact]
    public async Task An_administrator_makes_a_user_a_key_and_a_project()
    {
        var page = await SignIn();
        await page.GotoAsync("/admin");
        await page.GetByText("New user").ClickAsync();
        await page.FillAsync("#user-name", "nina");
        await page.FillAsync("#user-password", "password-nina");
        await page.Locator(".dialog .primary").ClickAsync();
        var row = page.Locator("tr").Filter(new() { HasText = "nina" });
        await Expect(row).ToContainTextAsync("enabled");
        await row.GetByText("Access keys").ClickAsync();
        await page.GetByLabel("What the key is for").FillAsync("nightly export");
        await page.GetByText("New key").ClickAsync();
        await Expect(page.Locator(".note.good code")).ToHaveCountAsync(2);
        var user = (await place.Owner.ListUsersAsync(new() { Name = "nina" })).Users!.ShouldHaveSingleItem();
        (await place.Owner.ListAccessKeysAsync(user.UserId!)).AccessKeys!.ShouldHaveSingleItem().Description.ShouldBe("nightly export");

        await page.GotoAsync("/admin/projects");
        await page.GetByText("New project").ClickAsync();
        await page.FillAsync("#project-name", "second");
        await page.Locator(".dialog .primary").ClickAsync();
        await page.Locator("tr").Filter(new() { HasText = "second" }).GetByText("Members").ClickAsync();
        await page.GetByLabel("Name of a user").FillAsync("nina");
        await page.GetByText("Add", new() { Exact = true }).ClickAsync();
        await Expect(page.Locator(".dialog td").First).ToHaveTextAsync("nina");
        var project = (await place.Owner.ListProjectsAsync(new() { Name = "second" })).Projects!.ShouldHaveSingleItem();
        (await place.Owner.ListProjectMembersAsync(project.ProjectId!)).Members!.ShouldContain(m => m.UserId == user.UserId && m.Role == ProjectRole.Member);
    }

    [Fact]
    public async Task The_gallery_shows_its_samples_on_a_phone()
    {
        var (page, _) = await Open("");
        await page.SetViewportSizeAsync(390, 700);
        await page.ReloadAsync();
        await Expect(page.Locator(".tile img")).ToHaveCountAsync(4);
    }

    [Fact]
    public async Task Samples_are_found_by_further_filters_and_again_by_their_address()
    {
        var (page, dataset) = await Open("", "filtered");
        var sample = (await place.Owner.ListAllSamplesAsync(dataset).FirstAsync()).SampleId!;
        await place.Owner.CreateLabelsAsync(dataset, new() { Labels = [new() { Name = "car", Type = LabelType.ObjectDetection }] });
        SampleLabel Car(double score) => new() { Name = "car", Type = LabelType.ObjectDetection, Score = score, Property = new() { Shape = "bndbox", Feature = [[1, 1], [9, 9]] } };
        await place.Owner.UpdateSamplesAsync(dataset, new() { Samples = [new() { SampleId = sample, Labels = [Car(0.4)] }] });
        await Axe.Bring(page);
        await page.ReloadAsync();
        await Expect(page.Locator(".tile")).ToHaveCountAsync(4);
        await page.GetByText("More filters").ClickAsync();
        (await Axe.Look(page)).ShouldBeEmpty();
        await page.GetByLabel("Score of a label, 0 to 1, at least").FillAsync("0.3");
        await page.GetByLabel("Score of a label, 0 to 1, at most").FillAsync("0.5");
        await page.GetByLabel("Labeled by").FillAsync("admin");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator(".tile")).ToHaveCountAsync(1);

        await page.ReloadAsync();
        await Expect(page.Locator(".tile")).ToHaveCountAsync(1);
        await page.GetByLabel("Remove filter: Labeled by: admin").ClickAsync();
        await page.GetByLabel("Remove filter: Score").ClickAsync();
        await Expect(page.Locator(".tile")).ToHaveCountAsync(4);
    }

    /// <summary>A page of a new dataset with four pictures.</summary>
    private async Task<(IPage Page, string Dataset)> Open(string tab, string? named = null)
    {
        var page = await SignIn();
        var name = "owned-" + (named ?? tab);
        var dataset = (await place.Owner.CreateDatasetAsync(new() { DatasetName = name, DatasetType = DatasetType.ObjectDetection, DataSources = [], WorkPath = $"/work/{name}/" })).DatasetId!;
        await place.Owner.UploadSamplesJsonAsync(dataset, new() { Samples = [.. Enumerable.Range(0, 4).Select(n => Workplace.Picture($"{n}.png"))] });
        await page.GotoAsync($"/datasets/{dataset}/{tab}");
        return (page, dataset);
    }

    private Task<IPage> SignIn() => place.SignIn("olga");
}
