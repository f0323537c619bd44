using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Running;

namespace Assay.Cli.Tasks;

/// <summary><c>assay tasks resume</c></summary>
internal static class ResumeMember
{
    public static Command Command()
    {
        var task = new TaskArguments();
        var email = new Argument<string>("email") { Description = "E-mail of the paused labeler." };
        var command = task.On(new("resume", "Lets a labeler go on whom their answers to gold samples had paused."));
        command.Arguments.Add(email);
        return command.Runs(async run =>
        {
            var (datasetId, taskId) = await task.Read(run);
            var members = (await run.Client.DescWorkforceTaskAsync(datasetId, taskId, null, run.Cancel)).WorkerStats ?? [];
            var member = members.FirstOrDefault(m => string.Equals(m.Email, run.Get(email), StringComparison.OrdinalIgnoreCase))
                ?? throw new UsageException($"{run.Get(email)} is no member of the task.");
            await run.Client.ResumeLabelerAsync(datasetId, taskId, member.WorkerId!, run.Cancel);
            run.Output.Done(null, member.WorkerId, $"{member.Email} may go on.");
        });
    }
}
