using System.CommandLine;
using Assay.Cli.Printing;

namespace Assay.Cli.Running;

/// <summary>Gives a command its work, and turns what it throws into an exit code.</summary>
internal static class CommandWork
{
    /// <summary>Work in a project of a server.</summary>
    public static Command Runs(this Command command, Func<Session, Task> work) => command.With(async (parse, cancel) =>
    {
        using var session = await Session.Open(parse, cancel);
        await work(session);
    });

    /// <summary>Work that does not need to be signed in.</summary>
    public static Command RunsAlone(this Command command, Func<Invocation, Task> work) =>
        command.With((parse, cancel) => work(new(parse, cancel)));

    private static Command With(this Command command, Func<ParseResult, CancellationToken, Task> work)
    {
        command.SetAction(async (parse, cancel) =>
        {
            try
            {
                await work(parse, cancel);
                await parse.InvocationConfiguration.Output.FlushAsync(CancellationToken.None);
                return Exit.Done;
            }
            catch (Exception failure) when (Failures.Describe(failure) is { } known)
            {
                if (known.Sentence.Length > 0)
                    await parse.InvocationConfiguration.Error.WriteLineAsync(Cell.Printable(known.Sentence, keepLines: true));
                return known.Exit;
            }
        });
        return command;
    }
}
