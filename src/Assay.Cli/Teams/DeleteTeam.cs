using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Printing;
using Assay.Cli.Running;

namespace Assay.Cli.Teams;

/// <summary><c>assay teams delete</c></summary>
internal static class DeleteTeam
{
    public static Command Command()
    {
        var team = TeamArgument.New();
        return new Command("delete", "Deletes a team that has no open work.") { team }.Runs(async run =>
        {
            var id = await TeamName.Id(run, run.Get(team));
            run.Output.Batch(await run.Client.DeleteWorkforceAsync(id, run.Cancel), [id], $"Deleted team {id}.");
        });
    }
}
