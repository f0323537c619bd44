using System.CommandLine;

namespace Assay.Cli.Admin;

internal static class ProjectCommands
{
    public static Command Group() => new("projects", "Projects of the installation, for its administrator.")
    {
        ListProjects.Command(),
        CreateProject.Command(),
        DeleteProject.Command(),
        ListProjectMembers.Command(),
        AddProjectMember.Command(),
        RemoveProjectMember.Command(),
    };
}
