using System.CommandLine;

namespace Assay.Cli.Teams;

internal static class MemberCommands
{
    public static Command Group() => new("members", "Members of labeling teams.")
    {
        ListMembers.Command(),
        InviteMember.Command(),
        UpdateMember.Command(),
        RemoveMembers.Command(),
    };
}
