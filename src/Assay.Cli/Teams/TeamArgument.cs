using System.CommandLine;

namespace Assay.Cli.Teams;

internal static class TeamArgument
{
    public static Argument<string> New() => new("team") { Description = "Id or name of the team." };
}
