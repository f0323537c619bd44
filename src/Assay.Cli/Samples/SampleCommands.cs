using System.CommandLine;

namespace Assay.Cli.Samples;

internal static class SampleCommands
{
    public static Command Group() => new("samples", "Samples of a dataset and their labels.")
    {
        ListSamples.Command(),
        ShowSample.Command(),
        UploadSamples.Command(),
        LabelSamples.Command(),
        DeleteSamples.Command(),
    };
}
