using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Running;
using Assay.Cli.Tasks;

namespace Assay.Cli.Acceptance;

/// <summary><c>assay acceptance judge</c></summary>
internal static class JudgeItems
{
    public static Command Command()
    {
        var task = new TaskArguments();
        var input = new CommentInput();
        return input.On(task.On(new("judge", "Judges drawn items; a verdict may be changed until the closing."))).Runs(async run =>
        {
            var (datasetId, taskId) = await task.Read(run);
            var count = 0;
            foreach (var batch in await input.Read(run))
            {
                await run.Client.AcceptSamplesAsync(datasetId, taskId, new() { Comments = batch }, run.Cancel);
                count += batch.Length;
            }

            run.Output.Done(null, null, $"Judged {count} samples.");
        });
    }
}
