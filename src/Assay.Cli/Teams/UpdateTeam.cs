using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Running;

namespace Assay.Cli.Teams;

/// <summary><c>assay teams update</c></summary>
internal static class UpdateTeam
{
    public static Command Command()
    {
        var team = TeamArgument.New();
        var name = new Option<string?>("--name") { Description = "New name." };
        var description = new Option<string?>("--description") { Description = "New description; may be empty." };
        return new Command("update", "Renames or describes a team.") { team, name, description }.Runs(async run =>
        {
            if (!run.Has(name) && !run.Has(description))
                throw new UsageException("Nothing to change: give --name or --description.");
            var id = await TeamName.Id(run, run.Get(team));
            await run.Client.UpdateWorkforceAsync(id, new() { WorkforceName = run.Get(name), Description = run.Get(description) }, run.Cancel);
            run.Output.Done(null, id, $"Changed team {id}.");
        });
    }
}
