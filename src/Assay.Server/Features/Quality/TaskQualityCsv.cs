using System.Globalization;
using Assay.Client;
using Assay.Server.Http;

namespace Assay.Server.Features.Quality;

/// <summary>A task's quality as a table with one measure a row: agreement of all, then each labeler's shares, rework, work and confusion matrix: a row for each cell, by the right label and the given one.</summary>
internal static class TaskQualityCsv
{
    private static readonly string[] Header =
        ["measure", "worker_id", "email", "truth", "given", "value", "lower", "upper", "confidence", "seed", "undefined"];

    public static string Of(TaskQuality quality) => string.Concat(
        new[] { Header }.Concat(Rows(quality)).Select(CsvCell.Line));

    private static IEnumerable<string[]> Rows(TaskQuality quality)
    {
        yield return ["sample_count", "", "", "", "", Number(quality.SampleCount), "", "", "", "", ""];
        yield return ["unit_count", "", "", "", "", Number(quality.UnitCount), "", "", "", "", ""];
        foreach (var c in quality.Agreement ?? [])
            yield return [c.Name ?? "", "", "", "", "", Number(c.Value), Number(c.Lower), Number(c.Upper), Number(c.Confidence), Number(c.Seed), c.Undefined ?? ""];
        foreach (var labeler in quality.Labelers ?? [])
            foreach (var row in Rows(labeler))
                yield return row;
    }

    private static IEnumerable<string[]> Rows(LabelerQuality labeler)
    {
        var (id, email) = (labeler.WorkerId ?? "", labeler.Email ?? "");
        yield return Share("accuracy", labeler.Accuracy);
        yield return Share("first_pass_yield", labeler.FirstPassYield);
        yield return Share("acceptance_rate", labeler.AcceptanceRate);
        yield return Share("gold_accuracy", labeler.GoldAccuracy);
        yield return ["gold_answer_count", id, email, "", "", Number(labeler.GoldAnswerCount), "", "", "", "", ""];
        yield return ["gold_agreement", id, email, "", "", Number(labeler.GoldAgreement), "", "", "", "", ""];
        yield return ["rework_count", id, email, "", "", Number(labeler.ReworkCount), "", "", "", "", ""];
        yield return ["submission_count", id, email, "", "", Number(labeler.SubmissionCount), "", "", "", "", ""];
        yield return ["day_count", id, email, "", "", Number(labeler.DayCount), "", "", "", "", ""];
        yield return ["active_ms", id, email, "", "", Number(labeler.ActiveMs), "", "", "", "", ""];
        foreach (var c in labeler.Confusions ?? [])
            yield return ["confusion", id, email, c.Truth ?? "", c.Given ?? "", Number(c.Share), "", "", "", "", ""];

        string[] Share(string measure, ShareEstimate? share) =>
            [measure, id, email, "", "", Number(share?.Rate), Number(share?.Lower), Number(share?.Upper), Number(share?.Confidence), "", share is null ? "undefined, because there are no data" : share.Undefined ?? ""];
    }

    private static string Number<T>(T? value)
        where T : struct, IFormattable => value?.ToString(null, CultureInfo.InvariantCulture) ?? "";
}
