using System.Globalization;
using Assay.Client;
using Assay.Server.Http;

namespace Assay.Server.Features.Quality;

/// <summary>The quality of a task or a team as a table with one measure a row.</summary>
internal static class QualityCsv
{
    private static readonly string[] OfTask = ["measure", "worker_id", "email", "truth", "given", "value", "lower", "upper", "confidence", "seed", "undefined"];

    private static readonly string[] OfTeam = ["measure", "dataset_id", "task_id", "task_name", "worker_id", "email", "value", "lower", "upper", "confidence", "seed", "undefined"];

    public static bool IsAskedFor(HttpRequest request, string? format) => (Rule.OneOf(format, "format", "json", "csv") ?? Preferred(request)) == "csv";

    /// <summary>Agreement of all and what reviews found, then each labeler's shares, rework, work and confusion matrix: a row for each cell, by the right label and the given one.</summary>
    public static string Of(TaskQuality quality) => Text(
    [
        OfTask,
        ["sample_count", "", "", "", "", .. Count(quality.SampleCount)],
        ["unit_count", "", "", "", "", .. Count(quality.UnitCount)],
        .. (quality.Agreement ?? []).Select(c => (string[])[c.Name!, "", "", "", "", .. Figure(c)]),
        .. Measures(quality.Reviews).Select(m => (string[])[m.Name, "", "", "", "", .. m.Figure]),
        .. (quality.Labelers ?? []).SelectMany(labeler => Measures(labeler).Select(m => (string[])[m.Name, labeler.WorkerId!, labeler.Email!, "", "", .. m.Figure])
            .Concat((labeler.Confusions ?? []).Select(c => (string[])["confusion", labeler.WorkerId!, labeler.Email!, c.Truth!, c.Given!, .. Count(c.Share)]))),
    ]);

    /// <summary>Agreement over all tasks and in each, then each labeler's shares, rework and work over all of them.</summary>
    public static string Of(TeamQuality quality) => Text(
    [
        OfTeam,
        ["task_count", "", "", "", "", "", .. Count(quality.TaskCount)],
        .. (quality.Agreement ?? []).Select(c => (string[])[c.Name!, "", "", "", "", "", .. Figure(c)]),
        .. (quality.Tasks ?? []).SelectMany(Rows),
        .. (quality.Labelers ?? []).SelectMany(labeler => Measures(labeler).Select(m => (string[])[m.Name, "", "", "", labeler.WorkerId!, labeler.Email!, .. m.Figure])),
    ]);

    private static IEnumerable<string[]> Rows(TaskAgreement task)
    {
        string[] of = [task.DatasetId!, task.TaskId!, task.TaskName!, "", ""];
        return
        [
            ["sample_count", .. of, .. Count(task.SampleCount)],
            ["unit_count", .. of, .. Count(task.UnitCount)],
            .. (task.Agreement ?? []).Select(c => (string[])[c.Name!, .. of, .. Figure(c)]),
        ];
    }

    private static IEnumerable<(string Name, string[] Figure)> Measures(LabelerQuality labeler) =>
    [
        ("accuracy", Figure(labeler.Accuracy)),
        ("first_pass_yield", Figure(labeler.FirstPassYield)),
        ("acceptance_rate", Figure(labeler.AcceptanceRate)),
        ("gold_accuracy", Figure(labeler.GoldAccuracy)),
        ("gold_answer_count", Count(labeler.GoldAnswerCount)),
        ("gold_agreement", Count(labeler.GoldAgreement)),
        ("rework_count", Count(labeler.ReworkCount)),
        ("submission_count", Count(labeler.SubmissionCount)),
        ("day_count", Count(labeler.DayCount)),
        ("active_ms", Count(labeler.ActiveMs)),
        ("submissions_per_hour", Count(labeler.SubmissionsPerHour)),
    ];

    private static IEnumerable<(string Name, string[] Figure)> Measures(ReviewQuality? reviews) => reviews is null ? [] :
    [
        ("reviewed_count", Count(reviews.ReviewedCount)),
        ("rejected_rate", Figure(reviews.RejectedRate)),
        ("wrong_rate", Figure(reviews.WrongRate)),
        ("review_sensitivity", Figure(reviews.Sensitivity)),
        ("review_specificity", Figure(reviews.Specificity)),
    ];

    // value, lower, upper, confidence, seed, undefined
    private static string[] Figure(AgreementCoefficient c) => [Number(c.Value), Number(c.Lower), Number(c.Upper), Number(c.Confidence), Number(c.Seed), c.Undefined ?? ""];

    private static string[] Figure(ShareEstimate? share) =>
        [Number(share?.Rate), Number(share?.Lower), Number(share?.Upper), Number(share?.Confidence), "", share is null ? "undefined, because there are no data" : share.Undefined ?? ""];

    private static string[] Count<T>(T? value)
        where T : struct, IFormattable => [Number(value), "", "", "", "", ""];

    private static string Number<T>(T? value)
        where T : struct, IFormattable => value?.ToString(null, CultureInfo.InvariantCulture) ?? "";

    private static string Text(IEnumerable<string[]> rows) => string.Concat(rows.Select(CsvCell.Line));

    /// <summary>The form that the caller likes best.</summary>
    private static string Preferred(HttpRequest request) =>
        request.GetTypedHeaders().Accept.OrderByDescending(a => a.Quality ?? 1).FirstOrDefault()?.MediaType.Equals("text/csv", StringComparison.OrdinalIgnoreCase) == true ? "csv" : "json";
}
