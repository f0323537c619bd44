using Assay.Client;
using Assay.Web.Browser;
using Assay.Web.Sessions;
using Assay.Web.Texts;
using Microsoft.AspNetCore.Components;

namespace Assay.Web.Palette;

/// <summary>Everything the palette reaches: the places and actions of this reader, and what the server finds by name.</summary>
public sealed class PaletteIndex(Session session, BrowserPage page, NavigationManager navigation, PaletteTexts texts, ShellTexts shell, DatasetTexts datasets)
{
    private const int MostOfAKind = 6;

    public IReadOnlyList<PaletteEntry> Places =>
    [
        Place(shell.MyWork, "/"),
        .. session.IsOwner ? new[] { Place(shell.Datasets, "/datasets"), Place(datasets.NewDataset, "/datasets/new"), Place(shell.Teams, "/teams"), Place(shell.Jobs, "/jobs") } : [],
        .. session.IsAdmin ? new[] { Place(shell.Administration, "/admin"), Place(texts.Projects, "/admin/projects") } : [],
        Action($"{shell.Theme}: {shell.Light}", () => page.Theme = "light"),
        Action($"{shell.Theme}: {shell.Dark}", () => page.Theme = "dark"),
        Action($"{shell.Theme}: {shell.System}", () => page.Theme = "system"),
        new(texts.Do, shell.SignOut, Do: async () =>
        {
            await session.SignOut();
            navigation.NavigateTo("/login");
        }),
    ];

    /// <summary>Tasks, and for owners datasets and teams, whose names have the text in them.</summary>
    public async Task<IReadOnlyList<PaletteEntry>> Find(string text, CancellationToken cancel)
    {
        if (session.Project is null)
            return [];
        var api = session.Api;
        var found = new List<PaletteEntry>();
        if (session.IsOwner)
        {
            var sets = await api.ListDatasetsAsync(new() { SearchContent = text, Limit = MostOfAKind }, cancel);
            found.AddRange((sets.Datasets ?? []).Select(d => new PaletteEntry(texts.Dataset, d.DatasetName ?? "", $"/datasets/{d.DatasetId}")));
        }

        var tasks = await api.ListWorkerTasksAsync(new() { SearchContent = text, Limit = MostOfAKind }, cancel);
        found.AddRange((tasks.WorkerTasks ?? []).Select(t => new PaletteEntry(texts.Task, t.WorkforceTaskName ?? "", AddressOf(t))));
        if (session.IsOwner)
        {
            var teams = await api.ListWorkforcesAsync(new() { SearchContent = text, Limit = MostOfAKind }, cancel);
            found.AddRange((teams.Workforces ?? []).Select(t => new PaletteEntry(texts.Team, t.WorkforceName ?? "", $"/teams/{t.WorkforceId}")));
        }

        return found;
    }

    private static string AddressOf(WorkerTask task) => task.Role switch
    {
        WorkerRole.Labeler => $"/label/{task.DatasetId}/{task.TaskId}",
        WorkerRole.Reviewer => $"/review/{task.DatasetId}/{task.TaskId}",
        _ => $"/datasets/{task.DatasetId}/tasks/{task.TaskId}",
    };

    private PaletteEntry Place(string text, string address) => new(texts.Go, text, address);

    private PaletteEntry Action(string text, Action action) => new(texts.Do, text, Do: () =>
    {
        action();
        return Task.CompletedTask;
    });
}
