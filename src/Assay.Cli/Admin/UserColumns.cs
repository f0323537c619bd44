using Assay.Cli.Printing;
using Assay.Client;

namespace Assay.Cli.Admin;

internal static class UserColumns
{
    public static IReadOnlyList<Column<User>> All { get; } =
    [
        new("ID", u => u.UserId),
        new("NAME", u => u.Name),
        new("EMAIL", u => u.Email),
        new("ENABLED", u => u.Enabled),
        new("ADMIN", u => u.Admin),
        new("CREATED", u => Cell.Time(u.CreateTime)),
    ];
}
