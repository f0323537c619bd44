using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Running;
using Assay.Client;

namespace Assay.Cli.Acceptance;

/// <summary><c>assay acceptance close</c></summary>
internal static class CloseAcceptance
{
    public static Command Command()
    {
        var task = new TaskArguments();
        var action = Words.Argument<AcceptanceAction>("action", "What becomes of the items.");
        var overwrite = new Option<bool>("--overwrite") { Description = "Replace labels that samples of the dataset already have." };
        var locale = new Option<string?>("--locale") { Description = "Language of texts in the answer.", HelpName = "en-us|zh-cn" };
        var command = task.On(new("close", "Closes the running acceptance and prints the accepted items while they arrive.") { overwrite, locale });
        command.Arguments.Add(action);
        return command.Runs(async run =>
        {
            var (datasetId, taskId) = await task.Read(run);
            var request = new UpdateWorkforceSamplingTaskRequest { Action = run.Get(action), OverwriteLastResult = run.Get(overwrite) };
            var rows = run.Client.UpdateWorkforceSamplingTaskStreamAsync(datasetId, taskId, request, new() { Locale = run.Get(locale) }, run.Cancel);
            await run.Output.Stream("samples", rows, Samples.SampleColumns.OfTask);
            if (request.Action is not AcceptanceAction.ListConflicts)
                run.Output.Note($"Closed with {Words.Of(run.Get(action))}. An owner can take it back: assay acceptance undo");
        });
    }
}
