using System.CommandLine;
using Assay.Cli.Running;
using Assay.Client;

namespace Assay.Cli.Acceptance;

/// <summary>The options that describe a plan of acceptance.</summary>
internal sealed class PlanOptions
{
    private readonly Option<double?> _aql = new("--aql") { Description = "A plan of ISO 2859-1 by its acceptable quality limit, in percent: 1.0", HelpName = "PERCENT" };
    private readonly Option<string?> _level = new("--level") { Description = "With --aql: inspection level S-1 … S-4, I, II or III.", HelpName = "LEVEL" };
    private readonly Option<string?> _severity = new("--severity") { Description = "With --aql: normal, tightened or reduced; absent, as the switching rules say.", HelpName = "SEVERITY" };
    private readonly Option<string?> _type = new("--sampling") { Description = "With --aql: single, double or multiple.", HelpName = "TYPE" };
    private readonly Option<double?> _acceptable = new("--accept-at") { Description = "A plan from two risks: share of wrong items to be accepted, 0.01", HelpName = "SHARE" };
    private readonly Option<double?> _rejectable = new("--reject-at") { Description = "Share of wrong items to be rejected, 0.05", HelpName = "SHARE" };
    private readonly Option<double?> _producerRisk = new("--producer-risk") { Description = "Risk to reject what is to be accepted; 0.05 when absent.", HelpName = "RISK" };
    private readonly Option<double?> _consumerRisk = new("--consumer-risk") { Description = "Risk to accept what is to be rejected; 0.05 when absent.", HelpName = "RISK" };
    private readonly Option<bool> _sequential = new("--sequential") { Description = "With --accept-at: decide after every item." };
    private readonly Option<int?> _number = new("--accept-number") { Description = "With --rate or --num: accept with at most as many wrong.", HelpName = "N" };
    private readonly Option<bool> _byLabeler = new("--by-labeler") { Description = "Draw from each labeler's items in proportion." };
    private readonly Option<bool> _byLabel = new("--by-label") { Description = "Draw from the items of each label in proportion." };

    public Command On(Command command)
    {
        foreach (var option in new Option[] { _aql, _level, _severity, _type, _acceptable, _rejectable, _producerRisk, _consumerRisk, _sequential, _number, _byLabeler, _byLabel })
            command.Options.Add(option);
        return command;
    }

    /// <summary>The plan asked for; null where a share or a number alone is asked for, which needs none.</summary>
    public AcceptancePlanRequest? Read(Session run, double? rate, int? number)
    {
        var (aql, acceptable, rejectable, accept, stratify) = (run.Get(_aql), run.Get(_acceptable), run.Get(_rejectable), run.Get(_number), Strata(run));
        var ways = new object?[] { aql, acceptable, rate, number }.Count(w => w is not null);
        if (ways != 1)
            throw new UsageException("Give one of --rate, --num, --aql and --accept-at.");
        if (rejectable is null && acceptable is null && aql is null && accept is null && stratify is null)
            return null;
        return new()
        {
            Kind = aql is not null ? "aql" : acceptable is not null ? run.Get(_sequential) ? "sequential" : "risk" : rate is not null ? "percentage" : "number",
            SamplingRate = rate,
            SamplingNum = number,
            AcceptNumber = accept,
            Aql = aql,
            InspectionLevel = run.Get(_level),
            Severity = run.Get(_severity),
            SamplingType = run.Get(_type),
            AcceptableRate = acceptable,
            RejectableRate = rejectable,
            ProducerRisk = run.Get(_producerRisk),
            ConsumerRisk = run.Get(_consumerRisk),
            StratifyBy = stratify,
        };
    }

    private string? Strata(Session run) => (run.Get(_byLabeler), run.Get(_byLabel)) switch
    {
        (true, true) => throw new UsageException("Give one of --by-labeler and --by-label."),
        (true, _) => "labeler",
        (_, true) => "label",
        _ => null,
    };
}
