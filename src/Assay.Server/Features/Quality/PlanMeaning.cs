using System.Text.Json;
using Assay.Client;
using Assay.Quality;

namespace Assay.Server.Features.Quality;

/// <summary>Explains a plan: its numbers, its operating characteristic, and a sentence that a person understands.</summary>
internal static class PlanMeaning
{
    // Rates to show, in parts of a thousand: fine where labels usually are, coarse where nobody wants them to be.
    private static readonly int[] Rates = [0, 1, 2, 5, 10, 15, 20, 30, 40, 50, 70, 100, 150, 200, 300, 500];

    private const double Telling = 0.05;

    // Of what may be found: the first few, and then shares of the sample.
    private static readonly int[] FoundFirst = [0, 1, 2, 5];
    private static readonly double[] FoundShares = [0.05, 0.1, 0.2];

    public static AcceptancePlanMeaning Of(PlanFor read, DueInspection? due = null)
    {
        var curve = read.Plan is null ? null : Curve(read);
        return new()
        {
            PopulationCount = read.Population,
            SampleCount = read.Sample,
            Stages = read.Plan switch
            {
                StagedPlan staged => [.. staged.Stages.Select(s => new AcceptancePlanStage { SampleCount = s.Size, AcceptNumber = s.Accept, RejectNumber = s.Reject })],
                SequentialPlan wald => [new() { SampleCount = wald.MaximumSampleSize, AcceptNumber = wald.AcceptanceNumberAtEnd, RejectNumber = wald.AcceptanceNumberAtEnd + 1 }],
                _ => null,
            },
            CodeLetter = read.Aql?.UsedCodeLetter.ToString(),
            Severity = read.Aql is { } aql ? JsonNamingPolicy.SnakeCaseLower.ConvertName(aql.Severity.ToString()) : null,
            SeverityDue = due?.Name,
            SeverityReason = due is null ? null : InspectionSentences.Of(due),
            WholePopulation = read.Sample == read.Population,
            Curve = curve,
            Findings = read.Plan is null ? Findings(read.Population, read.Sample) : null,
            Summary = Summary(read),
        };
    }

    private static List<AcceptanceCurvePoint> Curve(PlanFor read)
    {
        var lot = LotModel.Lot(read.Population);
        return
        [
            .. from rate in Rates
               select (int)Math.Round(rate / 1000.0 * read.Population) into wrong
               group wrong by wrong into same
               let outcome = read.Plan!.Outcome((double)same.Key / read.Population, lot)
               select new AcceptanceCurvePoint
               {
                   WrongCount = same.Key,
                   WrongRate = (double)same.Key / read.Population,
                   AcceptProbability = outcome.Accepts,
                   ExpectedChecks = outcome.Inspected,
               },
        ];
    }

    private static List<AcceptancePlanFinding> Findings(int population, int sample) =>
    [
        .. from found in FoundFirst.Concat(FoundShares.Select(share => (int)Math.Round(share * sample))).Distinct().Order()
           where found <= sample
           let most = MostWrong(population, sample, found)
           select new AcceptancePlanFinding { WrongCount = found, WrongRate = (double)found / sample, WrongAtMost = most, WrongRateAtMost = (double)most / population },
    ];

    private static int MostWrong(int population, int sample, int found) => LotEstimate.UpperBound(population, sample, found, GetAcceptanceQuality.Confidence);

    private static Sentences Summary(PlanFor read)
    {
        if (read.Plan is null)
        {
            var most = MostWrong(read.Population, read.Sample, 0);
            return new()
            {
                EnUs = $"{read.Sample:N0} of {read.Population:N0} items are checked. If none of them is wrong, then with 95 % confidence at most {most:N0} of all items ({QualitySentences.Percent(most, read.Population)} %) are. "
                    + "The plan decides nothing: state rejectable_rate or accept_number to have it decide.",
                ZhCn = $"从 {read.Population:N0} 项中抽查 {read.Sample:N0} 项。若均无错误，则以 95% 的置信度，全部内容中最多有 {most:N0} 项错误（{QualitySentences.Percent(most, read.Population)}%）。"
                    + "该方案不作判定；给出 rejectable_rate 或 accept_number 后可作判定。",
            };
        }

        var wrong = (int)Math.Ceiling(Telling * read.Population);
        var passes = 100 * read.Plan.AcceptanceProbability((double)wrong / read.Population, LotModel.Lot(read.Population));
        var last = read.Plan is StagedPlan staged ? staged.Stages[^1].Accept!.Value : ((SequentialPlan)read.Plan).AcceptanceNumberAtEnd;
        return new()
        {
            EnUs = $"At most {read.Sample:N0} of {read.Population:N0} items are checked, and the labels are accepted with at most {last:N0} wrong among them. "
                + $"Labels of which {wrong:N0} {(wrong == 1 ? "is" : "are")} wrong ({QualitySentences.Percent(wrong, read.Population)} %) pass in {English(passes)} of 100 cases.",
            ZhCn = $"从 {read.Population:N0} 项中最多抽查 {read.Sample:N0} 项，错误不超过 {last:N0} 项时接受。"
                + $"若有 {wrong:N0} 项错误（{QualitySentences.Percent(wrong, read.Population)}%），100 次中{Chinese(passes)}通过。",
        };
    }

    // What is nearly never or nearly always is neither.
    private static string English(double cases) => cases switch
    {
        > 0 and < 0.1 => "fewer than 0.1",
        > 99.9 and < 100 => "more than 99.9",
        _ => $"{cases:0.#}",
    };

    private static string Chinese(double cases) => cases switch
    {
        > 0 and < 0.1 => "不到 0.1 次",
        > 99.9 and < 100 => "超过 99.9 次",
        _ => $"约有 {cases:0.#} 次",
    };
}
