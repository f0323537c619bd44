using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Printing;
using Assay.Cli.Running;

namespace Assay.Cli.Teams;

/// <summary><c>assay teams show</c></summary>
internal static class ShowTeam
{
    public static Command Command()
    {
        var team = TeamArgument.New();
        return new Command("show", "Shows a team and its members.") { team }.Runs(async run =>
        {
            var id = await TeamName.Id(run, run.Get(team));
            var answer = await run.Client.DescWorkforceAsync(id, run.Cancel);
            run.Output.Show(
                answer,
                ("id", answer.WorkforceId),
                ("name", answer.WorkforceName),
                ("description", answer.Description),
                ("members", answer.WorkerCount),
                ("created", Cell.Time(answer.CreateTime)));
            if (!run.Output.IsJson && !run.Output.IsQuiet)
                run.Output.Section("Members", (await run.Client.ListWorkersAsync(id, new() { Limit = 100 }, run.Cancel)).Workers, MemberColumns.All);
        });
    }
}
