using Assay.Client;

namespace Assay.Server.Features.Acceptance;

/// <summary>The numbers of one acceptance or of several together. Points: A 4, B 3, C 2, D 1, rejected 0; accepted without a grade counts as A.</summary>
internal static class AcceptanceReport
{
    public static CheckTaskStats Of(AcceptanceEntity acceptance) => Of([acceptance]) with { TaskId = acceptance.AcceptanceId };

    public static CheckTaskStats Of(IReadOnlyCollection<AcceptanceEntity> acceptances)
    {
        var accepted = acceptances.Sum(a => a.GradeA + a.GradeB + a.GradeC + a.GradeD + a.Ungraded);
        var rejected = acceptances.Sum(a => a.Rejected);
        var points = acceptances.Sum(a => (4L * (a.GradeA + a.Ungraded)) + (3L * a.GradeB) + (2L * a.GradeC) + a.GradeD);
        var population = acceptances.Sum(a => a.PopulationCount);
        var sampled = acceptances.Sum(a => a.SampleCount);
        var check = accepted + rejected;
        return new()
        {
            SamplingNum = sampled,
            SamplingRate = acceptances.Count == 1 && acceptances.First().SamplingRate is { } asked ? asked : Share(sampled, population),
            PassRate = Share(accepted, check),
            Score = Letter(points, check),
            TotalScore = points,
            TotalSampleCount = population,
            SampledSampleCount = sampled,
            UncheckedSampleCount = sampled - check,
            CheckedSampleCount = check,
            AcceptedSampleCount = accepted,
            RejectedSampleCount = rejected,
        };
    }

    /// <summary>Letter of the mean points; E while nothing is checked.</summary>
    public static string Letter(long points, int check) => check == 0 ? "E" : ((double)points / check) switch
    {
        >= 3.5 => "A",
        >= 2.5 => "B",
        >= 1.5 => "C",
        >= 0.5 => "D",
        _ => "E",
    };

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
