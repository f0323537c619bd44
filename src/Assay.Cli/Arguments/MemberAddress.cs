using Assay.Cli.Running;
using Assay.Client;

namespace Assay.Cli.Arguments;

/// <summary>A team member by id or e-mail. The id is the same in every team of the project.</summary>
internal static class MemberAddress
{
    private static readonly WorkerRole[] Roles = [WorkerRole.Labeler, WorkerRole.Reviewer, WorkerRole.Manager];

    public static async Task<string> Id(Session run, string text)
    {
        if (Ids.IsHex(text))
            return text;
        return await Find(run.Client, text, run.Cancel) ?? throw new UsageException($"'{text}' is in no team of this project.");
    }

    public static async Task<string?> Find(AssayClient client, string email, CancellationToken cancel)
    {
        // The list holds one role at a time.
        foreach (var role in Roles)
        {
            for (var page = 0; ; page++)
            {
                var found = (await client.ListAllWorkersAsync(new() { Role = role, Offset = page, Limit = 100 }, cancel)).Workers ?? [];
                if (found.FirstOrDefault(w => email.Equals(w.Email, StringComparison.OrdinalIgnoreCase))?.WorkerId is { } id)
                    return id;
                if (found.Count < 100)
                    break;
            }
        }

        return null;
    }
}
