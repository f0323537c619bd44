using Assay.Cli.Running;
using Spectre.Console;

namespace Assay.Cli.Printing;

/// <summary>A bar for long work, on a screen only.</summary>
internal static class ProgressBar
{
    public static async Task Over(Invocation run, string title, double total, Func<Action<double>, Task> work)
    {
        if (!run.Terminal.ErrorIsScreen || run.Output.IsQuiet)
        {
            await work(_ => { });
            return;
        }

        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(run.Terminal.Error) });
        await console.Progress()
            .AutoClear(enabled: true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async context =>
            {
                var bar = context.AddTask(Markup.Escape(title), maxValue: Math.Max(total, 1));
                await work(done => bar.Increment(done));
            });
    }
}
