using System.CommandLine;
using Assay.Cli.Acceptance;
using Assay.Cli.Admin;
using Assay.Cli.Buckets;
using Assay.Cli.Datasets;
using Assay.Cli.Demo;
using Assay.Cli.Exports;
using Assay.Cli.Files;
using Assay.Cli.Gold;
using Assay.Cli.Imports;
using Assay.Cli.Jobs;
using Assay.Cli.Labels;
using Assay.Cli.Running;
using Assay.Cli.Samples;
using Assay.Cli.SignIn;
using Assay.Cli.Tasks;
using Assay.Cli.Teams;
using Assay.Cli.Versions;

namespace Assay.Cli;

/// <summary>The one list of commands, and how a line of them is run.</summary>
internal static class CommandLine
{
    public static RootCommand Commands() => new("Labels data with a team, and accepts the labels by sampling.")
    {
        Globals.Json,
        Globals.Quiet,
        Globals.Profile,
        Login.Command(),
        Logout.Command(),
        WhoAmI.Command(),
        ChangePassword.Command(),
        DatasetCommands.Group(),
        LabelCommands.Group(),
        SampleCommands.Group(),
        GoldCommands.Group(),
        TeamCommands.Group(),
        MemberCommands.Group(),
        TaskCommands.Group(),
        AcceptanceCommands.Group(),
        VersionCommands.Group(),
        ImportCommands.Group(),
        ExportCommands.Group(),
        SyncDataset.Command(),
        JobCommands.Group(),
        UserCommands.Group(),
        ProjectCommands.Group(),
        BucketCommands.Group(),
        KeyCommands.Group(),
        TokenCommands.Group(),
        ConvertFiles.Command(),
        ValidateFiles.Command(),
        RunDemo.Command(),
    };

    public static async Task<int> Run(string[] args, Terminal terminal, CancellationToken cancel = default)
    {
        var parse = Commands().Parse(args);
        if (parse.Errors.Count > 0 && parse.Action is not { ClearsParseErrors: true })
            return await Complain(parse, args, terminal, cancel);
        var exit = await parse.InvokeAsync(terminal, cancel);
        await terminal.Output.FlushAsync(CancellationToken.None);
        return exit;
    }

    private static async Task<int> Complain(ParseResult parse, string[] args, Terminal terminal, CancellationToken cancel)
    {
        // The name of a group alone asks what is in it.
        if (parse.CommandResult.Command.Subcommands.Count > 0 && parse.UnmatchedTokens.Count == 0)
        {
            await Commands().Parse([.. args, "--help"]).InvokeAsync(terminal, cancel);
            await terminal.Output.FlushAsync(CancellationToken.None);
            return Exit.Usage;
        }

        // A wrong word also makes the right one missing; only the wrong one is worth telling.
        foreach (var error in parse.UnmatchedTokens.Count > 0 ? parse.Errors.TakeLast(1) : parse.Errors)
            await terminal.Error.WriteLineAsync(error.Message);
        var arguments = parse.CommandResult.Command.Arguments.Select(a => a.Arity.MinimumNumberOfValues > 0 ? $" <{a.Name}>" : $" [{a.Name}]");
        await terminal.Error.WriteLineAsync($"Usage: {PathOf(parse)}{string.Concat(arguments)} [options]; more with --help");
        return Exit.Usage;
    }

    private static string PathOf(ParseResult parse)
    {
        var names = new List<string>();
        for (var at = parse.CommandResult; at is not null; at = at.Parent as System.CommandLine.Parsing.CommandResult)
            names.Insert(0, at.Command is RootCommand ? "assay" : at.Command.Name);
        return string.Join(' ', names);
    }
}
