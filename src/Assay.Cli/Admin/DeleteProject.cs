using System.CommandLine;
using Assay.Cli.Running;

namespace Assay.Cli.Admin;

/// <summary><c>assay projects delete</c></summary>
internal static class DeleteProject
{
    public static Command Command()
    {
        var project = ProjectName.Argument();
        return new Command("delete", "Deletes a project with all it holds.") { project }.Runs(async run =>
        {
            var id = await ProjectName.Id(run, run.Get(project));
            await run.Client.DeleteProjectAsync(id, run.Cancel);
            run.Output.Done(null, id, $"Deleted project {run.Get(project)}.");
        });
    }
}
