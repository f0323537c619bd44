using System.CommandLine;
using Assay.Cli.Running;

namespace Assay.Cli.Acceptance;

/// <summary>One acceptance of a task; the newest where none is named.</summary>
internal static class AcceptanceArgument
{
    public static Argument<string?> New() => new("acceptance") { Description = "Id of the acceptance; absent, the task's newest.", Arity = ArgumentArity.ZeroOrOne };

    public static async Task<string> Id(Session run, string? named, string dataset, string task)
    {
        if (named is not null)
            return named;
        var all = (await run.Client.ListAcceptancesAsync(dataset, task, new() { Limit = 100 }, run.Cancel)).Acceptances ?? [];
        return all.MaxBy(a => a.StartedTime)?.AcceptanceId ?? throw new UsageException("The task has had no acceptance.");
    }
}
