using Assay.Cli.Running;
using Spectre.Console;

namespace Assay.Cli.Arguments;

/// <summary>Passwords and secret keys: never from the command line, which every process may read.</summary>
internal static class Secret
{
    public static async Task<string> FromInput(Invocation run) =>
        await run.Terminal.Input.ReadLineAsync(run.Cancel) is { Length: > 0 } line ? line : throw new UsageException("Standard input holds no secret.");

    public static async Task<string> Ask(Invocation run, string question, string otherwise)
    {
        if (!run.Terminal.CanAsk)
            throw new UsageException(otherwise);
        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(run.Terminal.Error) });
        return await console.PromptAsync(new TextPrompt<string>(question).Secret(null), run.Cancel);
    }
}
