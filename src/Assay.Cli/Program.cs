using Assay.Cli.Running;

namespace Assay.Cli;

internal static class Program
{
    public static Task<int> Main(string[] args) => CommandLine.Run(args, Terminal.OfThisProcess());
}
