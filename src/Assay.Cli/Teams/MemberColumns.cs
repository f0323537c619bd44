using Assay.Cli.Printing;
using Assay.Client;

namespace Assay.Cli.Teams;

internal static class MemberColumns
{
    public static IReadOnlyList<Column<Worker>> All { get; } =
    [
        new("ID", w => w.WorkerId),
        new("EMAIL", w => w.Email),
        new("ROLE", w => w.Role),
        new("STATUS", w => w.Status),
        new("DESCRIPTION", w => w.Description),
    ];
}
