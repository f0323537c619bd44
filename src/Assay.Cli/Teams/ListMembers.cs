using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Running;
using Assay.Client;

namespace Assay.Cli.Teams;

/// <summary><c>assay members list</c></summary>
internal static class ListMembers
{
    public static Command Command()
    {
        var team = new Argument<string?>("team") { Description = "Id or name of the team; absent, all teams of the project.", Arity = ArgumentArity.ZeroOrOne };
        var role = Words.Option<WorkerRole>("--role", "Without a team: only members with this role.");
        var paging = new Paging();
        return paging.On(new("list", "Lists the members of a team, or of all teams.") { team, role }).Runs(async run =>
        {
            if (run.Find(team) is { } name)
            {
                var members = await run.Client.ListWorkersAsync(await TeamName.Id(run, name), new() { Limit = paging.Limit(run), Offset = paging.Offset(run) }, run.Cancel);
                run.Output.List(members, members.Workers, members.TotalNumber, MemberColumns.All);
                return;
            }

            var answer = await run.Client.ListAllWorkersAsync(new() { Role = run.Get(role), Limit = paging.Limit(run), Offset = paging.Offset(run) }, run.Cancel);
            run.Output.List(answer, answer.Workers, answer.TotalNumber, MemberColumns.All);
        });
    }
}
