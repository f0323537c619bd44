using System.CommandLine;

namespace Assay.Cli.Teams;

internal static class TeamCommands
{
    public static Command Group() => new("teams", "Labeling teams of the project.")
    {
        ListTeams.Command(),
        ShowTeam.Command(),
        CreateTeam.Command(),
        ShowTeamQuality.Command(),
        UpdateTeam.Command(),
        DeleteTeam.Command(),
    };
}
