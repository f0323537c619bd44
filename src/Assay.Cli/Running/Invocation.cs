using System.CommandLine;
using Assay.Cli.Printing;
using Assay.Cli.Profiles;

namespace Assay.Cli.Running;

/// <summary>One run of a command: what was asked, and where to answer.</summary>
internal class Invocation
{
    private readonly ParseResult _parse;

    public Invocation(ParseResult parse, CancellationToken cancel)
    {
        _parse = parse;
        Terminal = (Terminal)parse.InvocationConfiguration;
        Cancel = cancel;
        Profiles = new(Terminal.ConfigDirectory);
        Output = new(Terminal, parse.GetValue(Globals.Json), parse.GetValue(Globals.Quiet));
    }

    public Terminal Terminal { get; }

    public Output Output { get; }

    public ProfileFile Profiles { get; }

    public CancellationToken Cancel { get; }

    public string ProfileName => Get(Globals.Profile) ?? Setting("ASSAY_PROFILE") ?? "default";

    public T? Get<T>(Option<T> option) => _parse.GetValue(option);

    public T Get<T>(Argument<T> argument) => _parse.GetRequiredValue(argument);

    /// <summary>An argument that may be absent.</summary>
    public T? Find<T>(Argument<T> argument) => _parse.GetValue(argument);

    /// <summary>True if the option was written, whatever its value.</summary>
    public bool Has(Option option) => _parse.GetResult(option) is { Implicit: false };

    /// <summary>An environment variable; null if it is empty.</summary>
    public string? Setting(string name) => Terminal.Environment(name) is { Length: > 0 } value ? value : null;
}
