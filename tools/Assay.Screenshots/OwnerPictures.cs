namespace Assay.Screenshots;

/// <summary>docs/guide/owners.md, and the picture at the top of README.</summary>
internal static class OwnerPictures
{
    public static async Task Take(Studio studio, Demo demo)
    {
        var page = await studio.SignIn(Demo.Owner, Demo.Password);
        var (dataset, task) = ($"/datasets/{demo.Dataset}", $"/datasets/{demo.Dataset}/tasks/{demo.Task}");
        await Studio.Open(page, dataset, ".tile img");
        await studio.Take(page, "gallery");
        await Studio.Open(page, $"{dataset}/labels", "table");
        await studio.Take(page, "labels");
        await page.SetViewportSizeAsync(1152, 930);
        await Studio.Open(page, $"/datasets/{demo.Texts.Dataset}/new-task", "#repetition");
        await studio.Take(page, "new-task");
        await page.SetViewportSizeAsync(1152, 720);
        await Studio.Open(page, task, "table");
        await studio.Take(page, "task-board");
        await Studio.Open(page, $"/accept/{demo.Dataset}/{demo.Task}", ".judge .surface[data-zoom]");
        await studio.Take(page, "judging");
        await page.SetViewportSizeAsync(1152, 1240);
        await Studio.Open(page, $"{task}/acceptance", ".page");
        await studio.Take(page, "acceptance");
        await page.Context.CloseAsync();
    }
}
