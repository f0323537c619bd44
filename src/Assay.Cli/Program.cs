using Assay.Cli.Running;

namespace Assay.Cli;

internal static class Program
{
    /// <summary>How the caller calls this program, where a script stands before it.</summary>
    public const string NameVariable = "ASSAY_PROGRAM";

    public static Task<int> Main(string[] args) => CommandLine.Run(args, Terminal.OfThisProcess());
}
