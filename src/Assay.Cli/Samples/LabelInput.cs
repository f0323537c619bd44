using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Running;
using Assay.Client;

namespace Assay.Cli.Samples;

/// <summary>Which samples get which labels: the same labels for all that are named, or a file that says it for each.</summary>
internal sealed class LabelInput
{
    private const int Batch = 100;
    private readonly Argument<string[]> _samples = new("sample") { Description = "Ids of samples.", Arity = ArgumentArity.ZeroOrMore };

    private readonly Option<string[]> _labels = new("--label")
    {
        Description = $"{SampleLabelText.Form}. May be repeated. They replace all labels that the samples had; none removes them.",
        HelpName = "LABEL",
    };

    private readonly Option<string?> _file = new("--from") { Description = "A request body of the API with samples and their labels; - is standard input.", HelpName = "FILE" };

    public Command On(Command command)
    {
        command.Arguments.Add(_samples);
        command.Options.Add(_labels);
        command.Options.Add(_file);
        return command;
    }

    public async Task<IReadOnlyList<SampleLabels[]>> Read(Session run, DatasetType? dataset)
    {
        var named = run.Find(_samples) ?? [];
        if (run.Get(_file) is { } file)
        {
            return named.Length == 0 && run.Get(_labels) is not { Length: > 0 }
                ? [.. ((await JsonFile.Read<UpdateSamplesRequest>(run, file)).Samples ?? []).Chunk(Batch)]
                : throw new UsageException("--from says which samples get which labels: name neither beside it.");
        }

        if (named.Length == 0)
            throw new UsageException("Name the samples, or give --from.");
        var labels = (run.Get(_labels) ?? []).Select(text => SampleLabelText.Read(text, dataset)).ToList();
        return [.. named.Select(sample => new SampleLabels { SampleId = sample, Labels = labels }).Chunk(Batch)];
    }
}
