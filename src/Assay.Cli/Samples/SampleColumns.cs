using System.Globalization;
using Assay.Cli.Arguments;
using Assay.Cli.Printing;
using Assay.Client;

namespace Assay.Cli.Samples;

/// <summary>Samples as table rows.</summary>
internal static class SampleColumns
{
    public static IReadOnlyList<Column<DescribeSampleResp>> OfDataset { get; } =
    [
        new("ID", s => s.SampleId),
        new("NAME", s => s.SampleName),
        new("STATE", s => SampleStates.Word(s.SampleStatus)),
        new("LABELS", s => s.Labels?.Select(Short)),
    ];

    /// <summary>Items of a task: one row per sample and labeler.</summary>
    public static IReadOnlyList<Column<DescribeSampleResp>> OfTask { get; } =
    [
        .. OfDataset.Take(2),
        new("LABELER", s => s.Labelers is [{ Email: { } email }, ..] ? email : s.WorkerId),
        .. OfDataset.Skip(2),
        new("REVIEW", s => Verdict(s.ReviewAccept, s.ReviewScore, s.ReviewComment)),
        new("ACCEPTANCE", s => Verdict(s.CheckAccept, s.CheckScore, s.CheckComment)),
    ];

    public static string? Verdict(bool? accept, string? score, string? comment) =>
        accept is null ? null : string.Join(' ', new[] { accept.Value ? "accepted" : "rejected", score, comment }.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>A label in the form that <c>--label</c> takes, where it has one.</summary>
    public static string Short(SampleLabel label)
    {
        var place = label.Property switch
        {
            { Shape: "bndbox", Feature: { Count: 2 } corners } => "=" + string.Join(',', corners.SelectMany(c => c).Select(n => n.ToString("0.#", CultureInfo.InvariantCulture))),
            { Shape: { } shape } => $" ({shape})",
            { StartIndex: { } start, EndIndex: { } end } => $" [{start},{end})",
            { StartTime: { } start, EndTime: { } end } => $" [{start}–{end}]",
            { From: { } from, To: { } to } => $" ({from} → {to})",
            _ => "",
        };
        return $"{label.Name}{place}";
    }
}
