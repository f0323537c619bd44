using System.CommandLine;
using Assay.Cli.Running;

namespace Assay.Cli.Admin;

/// <summary><c>assay projects remove-member</c></summary>
internal static class RemoveProjectMember
{
    public static Command Command()
    {
        var project = ProjectName.Argument();
        var user = UserName.Argument();
        return new Command("remove-member", "Takes a user out of a project.") { project, user }.Runs(async run =>
        {
            var projectId = await ProjectName.Id(run, run.Get(project));
            var userId = await UserName.Id(run, run.Get(user));
            await run.Client.RemoveProjectMemberAsync(projectId, userId, run.Cancel);
            run.Output.Done(null, userId, $"{run.Get(user)} is no longer in {run.Get(project)}.");
        });
    }
}
