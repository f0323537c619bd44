using System.CommandLine;

namespace Assay.Cli.Admin;

internal static class KeyCommands
{
    public static Command Group() => new("keys", "Access keys, for signed requests.")
    {
        ListKeys.Command(),
        CreateKey.Command(),
        DeleteKey.Command(),
    };
}
