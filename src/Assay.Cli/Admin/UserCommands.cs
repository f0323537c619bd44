using System.CommandLine;

namespace Assay.Cli.Admin;

internal static class UserCommands
{
    public static Command Group() => new("users", "Users of the installation, for its administrator.")
    {
        ListUsers.Command(),
        CreateUser.Command(),
        UpdateUser.Command(),
        DeleteUser.Command(),
    };
}
