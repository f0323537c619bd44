using System.CommandLine;

namespace Assay.Cli.Gold;

internal static class GoldCommands
{
    public static Command Group() => new("gold", "Samples with known labels, by which labelers are measured.")
    {
        ListGold.Command(),
        SetGold.Command(),
        RemoveGold.Command(),
    };
}
