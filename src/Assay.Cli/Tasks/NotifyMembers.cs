using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Printing;
using Assay.Cli.Running;

namespace Assay.Cli.Tasks;

/// <summary><c>assay tasks notify</c></summary>
internal static class NotifyMembers
{
    public static Command Command()
    {
        var task = new TaskArguments();
        var emails = new Argument<string[]>("email") { Description = "Addresses of members.", Arity = ArgumentArity.OneOrMore };
        var command = task.On(new("notify", "Writes to members of a task that work is waiting."));
        command.Arguments.Add(emails);
        return command.Runs(async run =>
        {
            var (datasetId, taskId) = await task.Read(run);
            var answer = await run.Client.SendEmailsAsync(datasetId, taskId, new() { Emails = run.Get(emails) }, run.Cancel);
            run.Output.Batch(answer, run.Get(emails), $"Wrote to {run.Get(emails).Length} members.");
        });
    }
}
