using System.CommandLine;

namespace Assay.Cli.Admin;

internal static class TokenCommands
{
    public static Command Group() => new("token", "Tokens for tests.") { IssueToken.Command() };
}
