using Assay.Client;
using Assay.Quality;

namespace Assay.Server.Features.Quality;

/// <summary>A labeler's records as they are answered, each share with its range.</summary>
internal static class LabelerQualities
{
    private const double Hour = 3_600_000;

    public static LabelerQuality Of(long workerKey, string workerId, string email, LabelerRecords records, Estimate? accuracy, bool dealsGold)
    {
        var review = records.Reviews.GetValueOrDefault(workerKey);
        var verdict = records.Verdicts.GetValueOrDefault(workerKey);
        var known = records.Gold.GetValueOrDefault(workerKey);
        var work = records.Work.GetValueOrDefault(workerKey);
        return new()
        {
            WorkerId = workerId,
            Email = email,
            Accuracy = accuracy is null ? null : ShareEstimates.Of(accuracy),
            FirstPassYield = review is null ? null : Share(review.First, review.FirstPassed),
            AcceptanceRate = verdict is null ? null : Share(verdict.Seen, verdict.Accepted),
            GoldAccuracy = known is null ? null : Share(known.Answers, known.RightOnes),
            GoldAnswerCount = dealsGold ? known?.Answers ?? 0 : null,
            GoldAgreement = known?.Agreement,
            ReworkCount = review?.SentBack ?? 0,
            SubmissionCount = work?.Submissions ?? 0,
            DayCount = work?.Days ?? 0,
            ActiveMs = work?.ActiveMs ?? 0,
            SubmissionsPerHour = work is { ActiveMs: > 0 } ? work.Timed * Hour / work.ActiveMs : null,
        };
    }

    private static ShareEstimate Share(int seen, int right) => ShareEstimates.OfPart(seen, right, GetAcceptanceQuality.Confidence);
}
