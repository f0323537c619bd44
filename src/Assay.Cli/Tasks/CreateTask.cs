using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Running;

namespace Assay.Cli.Tasks;

/// <summary><c>assay tasks create</c></summary>
internal static class CreateTask
{
    public static Command Command()
    {
        var dataset = new DatasetArgument();
        var name = new Argument<string>("name") { Description = "Letters, digits, _ and -." };
        var team = new TeamOptions();
        var repetition = new Option<int?>("--repetition") { Description = "How many people label each sample.", HelpName = "N" };
        var consensus = new Option<string?>("--consensus") { Description = "How the labels to merge are chosen among several labelers': agreement, majority or dawid-skene.", HelpName = "RULE" };
        var gold = new GoldOptions();
        var conditions = new Option<string?>("--where") { Description = "Search conditions of the API that choose the samples.", HelpName = "JSON" };
        var data = new Option<bool>("--sync-data") { Description = "Hand later samples out, too." };
        var auto = new Option<bool>("--sync-auto-labels") { Description = "Start from the labels that a model proposed." };
        var apart = new Option<bool>("--no-merge") { Description = "Do not merge accepted labels into the dataset." };
        return gold.On(team.On(new("create", "Hands the unlabeled samples of a dataset out to a team.") { dataset.Argument, name, repetition, consensus, conditions, data, auto, apart }, withManager: true)).Runs(async run =>
        {
            var answer = await run.Client.CreateWorkforceTaskAsync(
                await dataset.Id(run),
                new()
                {
                    TaskName = run.Get(name),
                    WorkforcesConfig = await team.Read(run) ?? throw new UsageException("Say who works: --team or --manager."),
                    Repetition = run.Get(repetition),
                    Consensus = run.Get(consensus),
                    Gold = gold.Read(run),
                    SampleConditions = run.Get(conditions),
                    SynchronizeData = run.Get(data),
                    SynchronizeAutoLabelingData = run.Get(auto),
                    AutoSyncDataset = !run.Get(apart),
                }, run.Cancel);
            run.Output.Done(answer, answer.TaskId, $"Created task {run.Get(name)}: {answer.TaskId}");
        });
    }
}
