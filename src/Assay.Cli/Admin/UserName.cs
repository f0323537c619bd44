using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Running;

namespace Assay.Cli.Admin;

/// <summary>A user by id or name.</summary>
internal static class UserName
{
    public static Argument<string> Argument() => new("user") { Description = "Id or name of the user." };

    public static async Task<string> Id(Session run, string text)
    {
        if (Ids.IsHex(text))
            return text;
        var users = (await run.Client.ListUsersAsync(new() { Name = text }, run.Cancel)).Users ?? [];
        return users.FirstOrDefault(u => u.Name == text)?.UserId ?? throw new UsageException($"There is no user '{text}'.");
    }
}
