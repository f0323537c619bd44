using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Running;

namespace Assay.Cli.Admin;

/// <summary>A project by id or name.</summary>
internal static class ProjectName
{
    public static Argument<string> Argument() => new("project") { Description = "Id or name of the project." };

    public static async Task<string> Id(Session run, string text)
    {
        if (Ids.IsHex(text))
            return text;
        var projects = (await run.Client.ListProjectsAsync(new() { Name = text }, run.Cancel)).Projects ?? [];
        return projects.FirstOrDefault(p => p.Name == text)?.ProjectId ?? throw new UsageException($"There is no project '{text}'.");
    }
}
