using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Running;

namespace Assay.Cli.Acceptance;

/// <summary>One acceptance of a task, named by its id; the task's newest where none is named.</summary>
internal sealed record OneAcceptance(string Dataset, string Task, string Id)
{
    /// <summary>A command about one acceptance.</summary>
    public static Command Of(Command command, Func<Session, OneAcceptance, Task> work)
    {
        var task = new TaskArguments();
        var acceptance = new Argument<string?>("acceptance") { Description = "Id of the acceptance; absent, the task's newest.", Arity = ArgumentArity.ZeroOrOne };
        task.On(command).Arguments.Add(acceptance);
        return command.Runs(async run =>
        {
            var (datasetId, taskId) = await task.Read(run);
            await work(run, new(datasetId, taskId, run.Find(acceptance) ?? await Newest(run, datasetId, taskId)));
        });
    }

    private static async Task<string> Newest(Session run, string dataset, string task)
    {
        var all = (await run.Client.ListAcceptancesAsync(dataset, task, new() { Limit = 100 }, run.Cancel)).Acceptances ?? [];
        return all.MaxBy(a => a.StartedTime)?.AcceptanceId ?? throw new UsageException("The task has had no acceptance.");
    }
}
