using System.CommandLine;
using Assay.Cli.Arguments;

namespace Assay.Cli.Samples;

/// <summary>Options that choose among samples, of a dataset or of a task.</summary>
internal sealed class SampleFilter
{
    public Option<string?> State { get; } = SampleStates.Option();

    public Option<string?> Label { get; } = new("--label") { Description = "Only those that carry this label.", HelpName = "NAME" };

    public Option<string?> Search { get; } = new("--search") { Description = "Search conditions as the API takes them.", HelpName = "JSON" };

    public Command On(Command command)
    {
        command.Options.Add(State);
        command.Options.Add(Label);
        command.Options.Add(Search);
        return command;
    }
}
