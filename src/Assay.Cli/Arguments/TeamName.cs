using Assay.Cli.Running;

namespace Assay.Cli.Arguments;

/// <summary>A team by id or name.</summary>
internal static class TeamName
{
    public static async Task<string> Id(Session run, string text)
    {
        if (Ids.IsText(text))
            return text;
        var teams = (await run.Client.ListWorkforcesAsync(new() { SearchContent = text, Limit = 100 }, run.Cancel)).Workforces ?? [];
        return teams.FirstOrDefault(t => t.WorkforceName == text)?.WorkforceId ?? throw new UsageException($"There is no team '{text}'.");
    }
}
