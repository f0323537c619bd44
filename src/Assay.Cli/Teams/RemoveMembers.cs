using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Printing;
using Assay.Cli.Running;

namespace Assay.Cli.Teams;

/// <summary><c>assay members remove</c></summary>
internal static class RemoveMembers
{
    public static Command Command()
    {
        var team = TeamArgument.New();
        var members = new Argument<string[]>("member") { Description = "Ids or e-mails.", Arity = ArgumentArity.OneOrMore };
        return new Command("remove", "Takes members without open work out of a team.") { team, members }.Runs(async run =>
        {
            var teamId = await TeamName.Id(run, run.Get(team));
            var texts = run.Get(members);
            var ids = new List<string>();
            foreach (var text in texts)
                ids.Add(await MemberAddress.Id(run, text));
            run.Output.Batch(await run.Client.BatchDeleteWorkersAsync(teamId, new() { Workers = ids }, run.Cancel), texts, $"Removed {ids.Count} members.");
        });
    }
}
