using Assay.Client;
using Assay.Quality;
using Assay.Server.Http;
using Microsoft.Extensions.Caching.Memory;

namespace Assay.Server.Features.Quality;

/// <summary>A requested plan for a population of a certain size. <see cref="Plan"/> is null where nothing is decided.</summary>
internal sealed record PlanFor(int Population, int Sample, AcceptancePlan? Plan, AqlPlan? Aql = null);

/// <summary>Makes a plan of what was asked for.</summary>
internal static class PlanReader
{
    /// <summary>Items are right or wrong, so the columns for defects per hundred units do not apply.</summary>
    public static IReadOnlyList<double> UsableAqls { get; } = [.. AqlPlan.Aqls.Where(aql => aql <= 10)];

    private const double UsualRisk = 0.05;
    private const int MostKnown = 500;

    /// <summary>The plans asked for last. Each follows from its request and the population alone, and a long sequential one takes a while to find: not after every verdict.</summary>
    private static readonly MemoryCache Known = new(new MemoryCacheOptions { SizeLimit = MostKnown });

    public static PlanFor Read(AcceptancePlanRequest request, int population)
    {
        if (population < 1)
            throw new Refusal(Errors.NothingToCheck);
        return Known.GetOrCreate((request, population), entry =>
        {
            entry.Size = 1;
            return Find(request, population);
        })!;
    }

    private static PlanFor Find(AcceptancePlanRequest request, int population)
    {
        try
        {
            var plan = Of(request, population);

            // What cannot be computed is refused before anything is drawn, not when the first verdict comes in.
            plan.Plan?.AcceptanceProbability(0, LotModel.Lot(population));
            return plan;
        }
        catch (ImpossiblePlanException problem)
        {
            throw PlanProblems.Refusal(problem);
        }
    }

    /// <summary>Checks what does not depend on the population.</summary>
    public static void Check(AcceptancePlanRequest request)
    {
        var kind = Kind(request);
        if (StratifyBy(request) is not null && (kind == "sequential" || !"single".Equals(request.SamplingType ?? "single", StringComparison.OrdinalIgnoreCase)))
            throw new Refusal(Errors.BadValue, "stratify_by", new Phrase("this kind of plan needs a simple random sample", "该类方案需要简单随机抽样"));
        Rule.OneOf(request.InspectionLevel, "inspection_level", Levels);
        Rule.OneOf(request.Severity, "severity", "normal", "tightened", "reduced");
        Rule.OneOf(request.SamplingType, "sampling_type", "single", "double", "multiple");
        switch (kind)
        {
            case "percentage":
                if (Rule.Required(request.SamplingRate, "sampling_rate") is var rate && !(rate > 0 && rate <= 1))
                    throw new Refusal(Errors.BadValue, "sampling_rate", new Phrase("it must be above 0 and at most 1", "必须大于 0 且不超过 1"));
                break;
            case "number":
                if (Rule.Required(request.SamplingNum, "sampling_num") < 1)
                    throw new Refusal(Errors.BadValue, "sampling_num", new Phrase("it must be at least 1", "不能小于 1"));
                break;
            case "aql":
                Rule.Required(request.Aql, "aql");
                break;
            default:
                Rule.Required(request.AcceptableRate, "acceptable_rate");
                Rule.Required(request.RejectableRate, "rejectable_rate");
                break;
        }
    }

    public static string? StratifyBy(AcceptancePlanRequest request) => Rule.OneOf(request.StratifyBy, "stratify_by", "labeler", "label");

    private static readonly string[] Levels = ["S-1", "S-2", "S-3", "S-4", "I", "II", "III"];

    private static string Kind(AcceptancePlanRequest request) =>
        Rule.OneOf(Rule.Required(request.Kind, "kind"), "kind", "percentage", "number", "aql", "risk", "sequential")!;

    private static PlanFor Of(AcceptancePlanRequest request, int population)
    {
        var lot = LotModel.Lot(population);
        switch (Kind(request))
        {
            case "percentage":
                return Fixed(request, FixedSizePlan.SizeOf(population, request.SamplingRate!.Value), lot);
            case "number":
                // The reference's start takes what there is; who asks what a number means is told that it means nothing.
                return request.SamplingNum <= population
                    ? Fixed(request, request.SamplingNum.Value, lot)
                    : throw new ImpossiblePlanException(PlanProblem.SampleSize, $"{request.SamplingNum} items cannot be drawn of {population}: lower sampling_num to {population} at most.");
            case "risk":
                var single = TwoPointPlan.Smallest(Producer(request), Consumer(request), lot);
                return new(population, single.MaximumSampleSize, single.Curtail());
            case "sequential":
                var sequential = SequentialPlan.Wald(Producer(request), Consumer(request), lot);
                return new(population, sequential.MaximumSampleSize, sequential);
            default:
                return Standard(request, population);
        }
    }

    private static PlanFor Fixed(AcceptancePlanRequest request, int size, LotModel lot)
    {
        var plan = request.AcceptNumber is { } accept ? FixedSizePlan.WithNumber(size, accept, lot)
            : request.RejectableRate is not null ? FixedSizePlan.Strictest(size, Consumer(request), lot)
            : null;
        return new(lot.Size!.Value, size, plan?.Curtail());
    }

    private static PlanFor Standard(AcceptancePlanRequest request, int population)
    {
        if (!UsableAqls.Contains(request.Aql!.Value))
            throw new ImpossiblePlanException(PlanProblem.AqlUnknown, $"An AQL of {request.Aql} cannot be used: choose one of {string.Join(", ", UsableAqls)}{(request.Aql > UsableAqls[^1] ? "; those above count defects per hundred units, and an item is right or wrong" : "")}.");
        var level = (InspectionLevel)Array.FindIndex(Levels, l => l.Equals(request.InspectionLevel ?? "II", StringComparison.OrdinalIgnoreCase));
        var severity = Enum.Parse<Severity>(request.Severity ?? "normal", ignoreCase: true);
        var type = Enum.Parse<SamplingType>(request.SamplingType ?? "single", ignoreCase: true);
        var aql = AqlPlan.Find(population, level, request.Aql.Value, severity, type);
        return new(population, aql.Plan.MaximumSampleSize, aql.Plan.Curtail(), aql);
    }

    private static RiskPoint Producer(AcceptancePlanRequest request) => new(request.AcceptableRate!.Value, request.ProducerRisk ?? UsualRisk);

    private static RiskPoint Consumer(AcceptancePlanRequest request) => new(request.RejectableRate!.Value, request.ConsumerRisk ?? UsualRisk);
}
