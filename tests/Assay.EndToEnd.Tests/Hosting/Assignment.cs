using System.Text.RegularExpressions;
using Assay.Client;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Assay.EndToEnd.Tests.Hosting;

/// <summary>A task that somebody works on in the browser, and that is looked at through the API.</summary>
public sealed partial class Assignment(Workplace place, string datasetId, string taskId)
{
    /// <summary>Opens the labeling workspace on the first item.</summary>
    public async Task<IPage> Label(string name, IPage? page = null, string? sampleId = null)
    {
        page ??= await place.SignIn(name);
        await page.GotoAsync($"/label/{datasetId}/{taskId}{(sampleId is null ? "" : "?sample=" + sampleId)}");
        await Expect(page.Locator("[data-surface]").First).ToBeVisibleAsync();
        // A picture, a text, or the length of a recording is there.
        await Expect(page.Locator(".surface[data-zoom], .text-body, .row-sheet dd, .unreadable a, .board:not(.film) [data-readout]:text('/')").First).ToBeVisibleAsync();
        return page;
    }

    /// <summary>Opens what its owner is told of the labelers' quality.</summary>
    public Task Quality(IPage page) => page.GotoAsync($"/datasets/{datasetId}/tasks/{taskId}/quality");

    public async Task<IPage> Review(string name)
    {
        var page = await place.SignIn(name);
        await page.GotoAsync($"/review/{datasetId}/{taskId}");
        await Expect(page.Locator("[data-surface]").First).ToBeVisibleAsync();
        return page;
    }

    /// <summary>The item that a workspace shows.</summary>
    public static string SampleOf(IPage page) => SampleInAddress().Match(page.Url).Groups[1].Value;

    /// <summary>The item as the server has it.</summary>
    public async Task<DescribeSampleResp> Item(string sampleId, string labeler)
    {
        var items = await place.Owner.ListAllWorkforceTaskSamplesAsync(datasetId, taskId, new() { Limit = 100 }).ToListAsync();
        return items.Single(i => i.SampleId == sampleId && i.Labelers![0].Email == Workplace.Address(labeler));
    }

    /// <summary>What somebody did in the task, as its owner is told.</summary>
    public async Task<TaskMember> Member(string name) =>
        (await place.Owner.ListWorkforceTaskMembersAsync(datasetId, taskId)).Members!.Single(m => m.Email == Workplace.Address(name));

    /// <summary>How good somebody is, as the owner is told.</summary>
    public async Task<LabelerQuality> Labeler(string name) =>
        (await place.Owner.GetTaskQualityAsync(datasetId, taskId)).Labelers!.Single(l => l.Email == Workplace.Address(name));

    /// <summary>Labels an item on behalf of its labeler, past the browser.</summary>
    public async Task Submit(string sampleId, string labeler, params IReadOnlyList<SampleLabel> labels) =>
        await place.Owner.UpdateWorkforceTaskSamplesAsync(datasetId, taskId, new()
        {
            Samples = [new() { SampleId = sampleId, WorkerId = (await Item(sampleId, labeler)).WorkerId, Labels = labels }],
        });

    /// <summary>Submits with the keyboard and waits for the mark that says it is saved.</summary>
    public static async Task SubmitByKey(IPage page)
    {
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".saved")).ToContainTextAsync("Saved");
    }

    [GeneratedRegex("sample=([^&]+)", RegexOptions.NonBacktracking)]
    private static partial Regex SampleInAddress();
}
