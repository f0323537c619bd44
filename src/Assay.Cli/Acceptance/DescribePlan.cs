using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Printing;
using Assay.Cli.Running;
using Assay.Client;

namespace Assay.Cli.Acceptance;

/// <summary><c>assay acceptance plan</c></summary>
internal static class DescribePlan
{
    public static Command Command()
    {
        var task = new TaskArguments();
        var plan = new PlanOptions();
        var rate = new Option<double?>("--rate") { Description = "Share of the items to check: 0.2 for a fifth.", HelpName = "SHARE" };
        var number = new Option<int?>("--num") { Description = "Number of items to check.", HelpName = "N" };
        var population = new Option<int?>("--population") { Description = "Explain it for as many items instead of those that wait now.", HelpName = "N" };
        return plan.On(task.On(new("plan", "Explains a plan of acceptance before it is used: checks, numbers that decide, and how often which quality passes.") { rate, number, population })).Runs(async run =>
        {
            var request = plan.Read(run, run.Get(rate), run.Get(number))
                ?? new() { Kind = run.Get(rate) is null ? "number" : "percentage", SamplingRate = run.Get(rate), SamplingNum = run.Get(number) };
            var (datasetId, taskId) = await task.Read(run);
            var answer = await run.Client.DescribeAcceptancePlanAsync(datasetId, taskId, request, new() { PopulationCount = run.Get(population) }, run.Cancel);
            run.Output.List(
                answer, answer.Curve ?? [], null,
                new Column<AcceptanceCurvePoint>("WRONG", p => p.WrongCount),
                new("SHARE", p => $"{100 * p.WrongRate:0.##} %"),
                new("ACCEPTED", p => $"{100 * p.AcceptProbability:0.#} %"),
                new("CHECKS", p => $"{p.ExpectedChecks:0.#}"));
            run.Output.Section(
                answer.CodeLetter is { } letter ? $"Samples of code letter {letter}, {answer.Severity} inspection" : "Samples",
                answer.Stages?.Select((stage, i) => (Number: i + 1, Stage: stage)),
                new Column<(int Number, AcceptancePlanStage Stage)>("SAMPLE", s => s.Number),
                new("ITEMS", s => s.Stage.SampleCount),
                new("ACCEPT UP TO", s => s.Stage.AcceptNumber is { } accept ? accept : "-"),
                new("REJECT FROM", s => s.Stage.RejectNumber));
            run.Output.Note(string.Join(' ', new[] { answer.Summary?.EnUs, answer.SeverityReason?.EnUs }.OfType<string>()));
        });
    }
}
