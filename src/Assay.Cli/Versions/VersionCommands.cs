using System.CommandLine;

namespace Assay.Cli.Versions;

internal static class VersionCommands
{
    public static Command Group() => new("versions", "Published versions of datasets.")
    {
        ListVersions.Command(),
        ShowVersion.Command(),
        PublishVersion.Command(),
        UseVersion.Command(),
        DeleteVersion.Command(),
    };
}
