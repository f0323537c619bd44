using Assay.Client;

namespace Assay.Web.Acceptance;

/// <summary>What the owner fills in to say how an acceptance is to decide. Shares and risks are percentages here, as people write them.</summary>
public sealed class PlanForm
{
    /// <summary>The acceptable quality limits of the standard that apply to items that are right or wrong.</summary>
    public static readonly IReadOnlyList<double> Aqls = [0.01, 0.015, 0.025, 0.04, 0.065, 0.1, 0.15, 0.25, 0.4, 0.65, 1, 1.5, 2.5, 4, 6.5, 10];

    public static readonly IReadOnlyList<string> Levels = ["S-1", "S-2", "S-3", "S-4", "I", "II", "III"];

    public string Kind { get; set; } = "percentage";

    public double? Percentage { get; set; } = 10;

    public int? Number { get; set; } = 50;

    /// <summary>Of percentage and number: the share that must not be exceeded; empty, nothing is decided.</summary>
    public double? Limit { get; set; }

    public double Aql { get; set; } = 1;

    public string Level { get; set; } = "II";

    /// <summary>Empty: as the switching rules say.</summary>
    public string Severity { get; set; } = "";

    public string Samples { get; set; } = "single";

    public double? AcceptableRate { get; set; } = 1;

    public double? ProducerRisk { get; set; } = 5;

    public double? RejectableRate { get; set; } = 5;

    public double? ConsumerRisk { get; set; } = 5;

    /// <summary>What is drawn from in proportion: <c>labeler</c>, <c>label</c>, or empty.</summary>
    public string StratifyBy { get; set; } = "";

    public bool HasRisks => Kind is "risk" or "sequential";

    /// <summary>Plans that may stop early need a simple random sample.</summary>
    public bool MayStratify => Kind != "sequential" && (Kind != "aql" || Samples == "single");

    /// <summary>The plan as the server is asked for it: what belongs to another kind stays out.</summary>
    public AcceptancePlanRequest Request
    {
        get
        {
            var plan = new AcceptancePlanRequest { Kind = Kind, StratifyBy = StratifyBy.Length > 0 && MayStratify ? StratifyBy : null };
            return Kind switch
            {
                "percentage" => Limited(plan with { SamplingRate = Share(Percentage) }),
                "number" => Limited(plan with { SamplingNum = Number }),
                "aql" => plan with { Aql = Aql, InspectionLevel = Level, Severity = Severity.Length == 0 ? null : Severity, SamplingType = Samples },
                _ => plan with
                {
                    AcceptableRate = Share(AcceptableRate),
                    ProducerRisk = Share(ProducerRisk),
                    RejectableRate = Share(RejectableRate),
                    ConsumerRisk = Share(ConsumerRisk),
                },
            };
        }
    }

    private AcceptancePlanRequest Limited(AcceptancePlanRequest plan) =>
        Limit is null ? plan : plan with { RejectableRate = Share(Limit), ConsumerRisk = Share(ConsumerRisk) };

    // Decimal, so that 0.57 % is 0.0057 and not a hair less.
    private static double? Share(double? percent) => percent is { } p && Math.Abs(p) < 1e9 ? (double)((decimal)p / 100) : percent;
}
