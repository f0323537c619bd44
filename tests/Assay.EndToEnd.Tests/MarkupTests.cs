using System.Text;
using Assay.Client;
using Assay.EndToEnd.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Assay.EndToEnd.Tests;

/// <summary>Whatever people write, nothing of it ever becomes part of a page or runs there.</summary>
public sealed class MarkupTests(Workplace place)
{
    private const string Image = "<img data-planted src=x onerror=planted=1>";
    private const string Script = "<script data-planted>planted=1</script>\"><svg data-planted onload=planted=1>";

    private static readonly string[] Writings = [Image, Script, "\" data-planted onfocus=planted=1 autofocus x=\"", "javascript:planted=1"];

    [Fact]
    public async Task Labels_file_names_and_pictures_stay_what_they_are()
    {
        var files = "markup-" + Guid.NewGuid().ToString("N")[..8];
        for (var n = 0; n < 4; n++)
            await place.PutFile($"{files}/in/{n}{Image}.png", Convert.FromBase64String(Workplace.Picture("").Data!));
        await place.PutFile($"{files}/in/drawn.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"planted=1\"><script>planted=1</script></svg>");
        var label = new Label { Name = Image, Type = LabelType.ObjectDetection, Attributes = [new() { Name = "note", Type = "select", Values = [new() { Value = Script }] }] };
        var (dataset, furnished) = await place.Furnish(DatasetType.ObjectDetection, [label, new() { Name = Script, Type = LabelType.ObjectDetection }],
            [new() { Name = Image, Type = LabelType.ObjectDetection, Property = new() { Shape = "bndbox", Feature = [[10, 10], [60, 60]] } }], [new() { DataType = 0, DataPath = $"/{files}/in/" }]);
        await furnished.Work("closed", draw: 2, close: true);
        await furnished.Publish();
        await place.PutFile($"{files}/{Image}.manifest", Script + "\n");
        await place.Owner.ImportTaskAsync(dataset, new() { ImportPath = $"/{files}/{Image}.manifest" });

        var page = await Visit("olga", furnished.Pages, furnished.WorkPages("accept"));
        await Workplace.Follow(page, $"/datasets/{dataset}/labels");
        await Expect(page.GetByText(Image, new() { Exact = true }).First).ToBeVisibleAsync();
        await Workplace.Follow(page, $"/datasets/{dataset}");
        await page.Locator("article .open").First.ClickAsync();
        await Expect(page.Locator(".viewer h2")).ToContainTextAsync("onerror=planted=1");
        await Nothing(page);
        await Workplace.Follow(page, $"/datasets/{dataset}/jobs");
        await page.GetByText("Details").First.ClickAsync();
        await Expect(page.Locator("dl")).ToContainTextAsync(Image + ".manifest");
        await Nothing(page);
        foreach (var sample in await place.Owner.ListAllSamplesAsync(dataset).ToListAsync())
            await OpenAlone(page, sample.Source!);

        await Visit("lena", ["/"], furnished.WorkPages("label"));
        await Visit("rita", ["/"], furnished.WorkPages("review"));
    }

    /// <summary>A dataset of any files takes drawings, too, and what is in them may be a program.</summary>
    [Fact]
    public async Task A_drawing_that_somebody_uploads_never_runs()
    {
        var (dataset, _) = await place.Furnish(DatasetType.Custom, [new() { Name = "good", Type = LabelType.ImageClassification }], []);
        var page = await Visit("olga", [$"/datasets/{dataset}"]);
        await page.GetByText("Upload", new() { Exact = true }).ClickAsync();
        var drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"80\" height=\"60\" onload=\"planted=1\"><script>planted=1</script><rect width=\"80\" height=\"60\"/></svg>";
        await page.Locator(".upload input").SetInputFilesAsync(new[] { $"{Image}.svg", "drawn.svg" }.Select(name => new FilePayload { Name = name, MimeType = "image/svg+xml", Buffer = Encoding.UTF8.GetBytes(drawing) }));
        // The one whose name is markup is not taken, and its name is shown all the same.
        await Expect(page.Locator(".upload li").First).ToContainTextAsync($"{Image}.svg");
        await Expect(page.Locator(".upload [role=status]")).ToContainTextAsync("1 of 2");
        await page.Locator("article .open").ClickAsync();
        await Expect(page.Locator(".viewer h2")).ToHaveTextAsync("drawn.svg");
        await Nothing(page);

        var task = await place.HandOut(dataset, repetition: 2);
        var labeler = await task.Label("lena");
        await Expect(labeler.Locator(".item-name")).ToHaveTextAsync("drawn.svg");
        await Nothing(labeler);
        var sample = (await place.Owner.ListAllSamplesAsync(dataset).ToListAsync()).ShouldHaveSingleItem();
        await OpenAlone(page, sample.Source!);
    }

    [Fact]
    public async Task Texts_and_their_labels_stay_what_they_are()
    {
        var (_, furnished) = await place.Furnish(DatasetType.NamedEntityRecognition, [.. Writings.Select(w => new Label { Name = w, Type = LabelType.NamedEntity })],
            [.. Writings.Select((w, n) => new SampleLabel { Name = w, Type = LabelType.NamedEntity, Property = new() { StartIndex = n, EndIndex = n + 3 } })],
            samples: [.. Writings.Select((w, n) => Workplace.Text($"{n}.txt", w))]);
        await furnished.Work("running", draw: 2);

        await Visit("olga", furnished.Pages, furnished.WorkPages("accept"));
        var page = await Visit("lena", ["/"], furnished.WorkPages("label"));
        Writings.ShouldContain(await page.Locator(".text-body").TextContentAsync());
        await Visit("rita", ["/"], furnished.WorkPages("review"));
    }

    [Fact]
    public async Task Addresses_with_markup_show_that_nothing_is_there()
    {
        var writing = Uri.EscapeDataString(Image);
        var owner = await place.SignIn("olga");
        foreach (var address in new[] { $"/datasets/{writing}", $"/datasets/{writing}/{writing}", $"/teams/{writing}", $"/datasets?q={writing}", $"/nowhere/{writing}", $"/admin/{writing}", $"/jobs?state={writing}", $"/label/{writing}/{writing}", $"/review/{writing}/{writing}", $"/accept/{writing}/{writing}" })
        {
            await Workplace.Open(owner, address);
            await Nothing(owner);
        }

        var page = await place.Visit();
        await Workplace.Open(page, "/login?return=javascript:planted=1");
        await page.Locator("input").Nth(0).FillAsync(Workplace.Address("olga"));
        await page.Locator("input").Nth(1).FillAsync("password-olga");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("main h1")).ToHaveTextAsync("My work");
        await Nothing(page);
    }

    /// <summary>Where the reference keeps markup out, it is refused with a reason, not cut or escaped.</summary>
    [Fact]
    public async Task Names_and_comments_with_markup_are_refused()
    {
        foreach (var writing in new[] { Image, Script })
        {
            await Refused(() => place.Owner.CreateDatasetAsync(new() { DatasetName = writing, DatasetType = DatasetType.ObjectDetection, DataSources = [], WorkPath = "/work/refused/" }));
            await Refused(() => place.Owner.CreateWorkforceAsync(new() { WorkforceName = writing }));
            await Refused(() => place.Owner.CreateWorkforceAsync(new() { WorkforceName = "refused", Description = writing }));
            await Refused(() => place.Owner.CreateUserAsync(new() { Name = writing, Password = "password-planted" }));
            await Refused(() => place.Owner.CreateProjectAsync(new() { Name = writing }));
        }

        var (dataset, furnished) = await place.Furnish(DatasetType.TextClassification, [new() { Name = "good", Type = LabelType.TextClassification }], [new() { Name = "good", Type = LabelType.TextClassification }], samples: [Workplace.Text("a.txt", "a text"), Workplace.Text("b.txt", "another")]);
        await furnished.Work("refused");
        var item = await place.Owner.ListAllWorkforceTaskSamplesAsync(dataset, furnished.Tasks[0]).FirstAsync();
        await Refused(() => place.Owner.ReviewSamplesAsync(dataset, furnished.Tasks[0], new() { Comments = [new() { SampleId = item.SampleId, WorkerId = item.WorkerId, Accept = false, Comment = Image }] }));

        static async Task Refused(Func<Task> request) => ((int)(await Should.ThrowAsync<AssayException>(request)).StatusCode).ShouldBe(400);
    }

    /// <summary>Goes through the pages one after the other; nothing planted may be in any of them.</summary>
    private async Task<IPage> Visit(string name, params IEnumerable<string>[] addresses)
    {
        var page = await place.SignIn(name);
        foreach (var (n, address) in addresses.SelectMany(a => a).Index())
        {
            await (n == 0 ? Workplace.Open(page, address) : Workplace.Follow(page, address));
            await Nothing(page);
        }

        return page;
    }

    /// <summary>As a page of its own, as when somebody follows the link of a file.</summary>
    private static async Task OpenAlone(IPage page, string address)
    {
        var alone = await page.Context.NewPageAsync();
        try
        {
            await alone.GotoAsync(address);
            await Nothing(alone);
        }
        catch (PlaywrightException e) when (e.Message.Contains("Download is starting", StringComparison.Ordinal))
        {
            // Offered to be saved, never shown.
        }
    }

    private static async Task Nothing(IPage page) =>
        (await page.EvaluateAsync<bool>("() => document.querySelector('[data-planted]') !== null || 'planted' in window")).ShouldBeFalse($"Something planted is on {page.Url}.");
}
