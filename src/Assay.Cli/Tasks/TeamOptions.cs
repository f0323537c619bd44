using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Running;
using Assay.Client;

namespace Assay.Cli.Tasks;

/// <summary>Who works on a task.</summary>
internal sealed class TeamOptions
{
    private readonly Option<string[]> _teams = new("--team") { Description = "Id or name of a team. May be repeated.", HelpName = "TEAM" };
    private readonly Option<string[]> _members = new("--member") { Description = "E-mail of a member of the one --team; absent, the whole team works. May be repeated.", HelpName = "EMAIL" };
    private readonly Option<string?> _manager = new("--manager") { Description = "E-mail of the team manager who starts the task and picks its members.", HelpName = "EMAIL" };

    public Command On(Command command, bool withManager)
    {
        command.Options.Add(_teams);
        command.Options.Add(_members);
        if (withManager)
            command.Options.Add(_manager);
        return command;
    }

    /// <summary>Null if nobody is named.</summary>
    public async Task<WorkforcesConfig?> Read(Session run)
    {
        var (teams, members, manager) = (run.Get(_teams) ?? [], run.Get(_members) ?? [], run.Get(_manager));
        if (members.Length > 0 && teams.Length != 1)
            throw new UsageException("--member names people of one team: give exactly one --team.");
        var workforces = new List<WorkforceConfig>();
        foreach (var team in teams)
        {
            workforces.Add(new()
            {
                WorkforceId = await TeamName.Id(run, team),
                Workers = members.Length == 0 ? null : [.. members.Select(email => new Worker { Email = email })],
            });
        }

        return workforces.Count == 0 && manager is null ? null : new() { Agency = manager, Workforces = workforces.Count == 0 ? null : workforces };
    }
}
