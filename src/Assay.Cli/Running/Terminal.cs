using System.CommandLine;
using System.Text;

namespace Assay.Cli.Running;

/// <summary>All that a command touches beside the server: streams, environment, the folder of profiles. Tests bring their own.</summary>
internal sealed class Terminal : InvocationConfiguration
{
    private Terminal()
    {
    }

    public required TextReader Input { get; init; }

    public required Func<string, string?> Environment { get; init; }

    /// <summary>Where profiles live; null for an account that has no place of its own for them.</summary>
    public required string? ConfigDirectory { get; init; }

    /// <summary>Somebody reads the output on a screen: colours, and tables cut to its width.</summary>
    public bool OutputIsScreen { get; init; }

    /// <summary>Somebody watches the errors on a screen: progress bars.</summary>
    public bool ErrorIsScreen { get; init; }

    /// <summary>Somebody can be asked.</summary>
    public bool CanAsk { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;

    public static Terminal OfThisProcess()
    {
        var screen = !Console.IsOutputRedirected;
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new()
        {
            // A pipe gets large pieces: lists may have millions of rows.
            Output = screen ? Console.Out : new StreamWriter(Console.OpenStandardOutput(), utf8, 1 << 16),
            Error = Console.Error,
            Input = Console.In,
            Environment = System.Environment.GetEnvironmentVariable,
            ConfigDirectory = DefaultConfigDirectory(System.Environment.GetEnvironmentVariable),
            OutputIsScreen = screen,
            ErrorIsScreen = !Console.IsErrorRedirected,
            CanAsk = !Console.IsInputRedirected && !Console.IsErrorRedirected,
        };
    }

    /// <summary>Streams in memory: nobody watches, nobody can be asked.</summary>
    public static Terminal OfStreams(TextWriter output, TextWriter error, TextReader input, string? configDirectory, Func<string, string?> environment) =>
        new() { Output = output, Error = error, Input = input, ConfigDirectory = configDirectory, Environment = environment };

    /// <summary>As XDG has it: what is not an absolute path does not count, so that nothing is stored where somebody happens to stand.</summary>
    internal static string? DefaultConfigDirectory(Func<string, string?> environment) =>
        Path.IsPathFullyQualified(environment("XDG_CONFIG_HOME") ?? "") ? Path.Combine(environment("XDG_CONFIG_HOME")!, "assay")
        : OperatingSystem.IsWindows() ? Path.Combine(System.Environment.GetFolderPath(System.Environment.SpecialFolder.ApplicationData), "assay")
        : Home(environment) is { } home ? Path.Combine(home, ".config", "assay")
        : null;

    /// <summary>The account's own folder, if it has one: accounts of services name one that is not there.</summary>
    private static string? Home(Func<string, string?> environment)
    {
        var home = environment("HOME") is { Length: > 0 } named ? named : System.Environment.GetFolderPath(System.Environment.SpecialFolder.UserProfile);
        return Path.IsPathFullyQualified(home) && Directory.Exists(home) ? home : null;
    }
}
