using System.CommandLine;
using Assay.Cli.Running;
using Assay.Client;

namespace Assay.Cli.Tasks;

/// <summary>How a task uses gold samples.</summary>
internal sealed class GoldOptions
{
    private readonly Option<int?> _count = new("--gold") { Description = "Gold samples that each labeler gets among their items.", HelpName = "N" };
    private readonly Option<double?> _pauseBelow = new("--pause-below") { Description = "Pause labelers who surely have a smaller share of their gold samples right.", HelpName = "SHARE" };

    public Command On(Command command)
    {
        command.Options.Add(_count);
        command.Options.Add(_pauseBelow);
        return command;
    }

    /// <summary>Null if nothing is said of gold.</summary>
    public GoldSetting? Read(Session run)
    {
        if (run.Get(_count) is { } count)
            return new() { SamplesPerLabeler = count, PauseBelow = run.Get(_pauseBelow) };
        return run.Get(_pauseBelow) is null ? null : throw new UsageException("--pause-below goes with --gold N.");
    }
}
