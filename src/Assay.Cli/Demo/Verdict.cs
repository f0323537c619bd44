using System.Globalization;
using Assay.Cli.Demo.Scenes;
using Assay.Client;

namespace Assay.Cli.Demo;

/// <summary>What somebody who looks closely says about the labels of a scene.</summary>
internal sealed record Verdict(bool Accept, string Grade, string? Comment)
{
    private const double Found = 0.5;

    public static Verdict On(Scene scene, IReadOnlyList<SampleLabel> labels)
    {
        var boxes = labels.Select(l => (l.Name, Box: BoxOf(l))).ToList();
        var overlaps = new List<double>();
        foreach (var (thing, truth) in scene.Objects)
        {
            var (name, box) = boxes.DefaultIfEmpty().MaxBy(b => b.Box.Overlap(truth));
            var overlap = box.Overlap(truth);
            if (overlap < Found)
                return new(Accept: false, "D", string.Create(CultureInfo.InvariantCulture, $"The {thing.Label} at {truth.Left:0},{truth.Top:0} is missing."));
            if (name != thing.Label)
                return new(Accept: false, "C", $"Labeled {name} where it shows {thing.Label}.");
            overlaps.Add(overlap);
        }

        return overlaps.Average() switch
        {
            > 0.95 => new(Accept: true, "A", null),
            > 0.88 => new(Accept: true, "B", null),
            _ => new(Accept: true, "C", "The boxes could be tighter."),
        };
    }

    public SampleComment For(DescribeSampleResp item) => new() { SampleId = item.SampleId, WorkerId = item.WorkerId, Accept = Accept, Score = Grade, Comment = Comment };

    private static Box BoxOf(SampleLabel label) =>
        label.Property?.Feature is [[var left, var top], [var right, var bottom]] ? new(left, top, right, bottom) : default;
}
