using Assay.Cli.Arguments;
using Assay.Cli.Demo.Scenes;
using Assay.Client;

namespace Assay.Cli.Demo;

/// <summary>How the people of the demo label a scene.</summary>
internal static class Labeling
{
    /// <summary>What a labeler makes of a scene, with the mistakes that are theirs.</summary>
    public static IReadOnlyList<SampleLabel> Of(Scene scene, Labeler labeler, Random random)
    {
        var labels = new List<SampleLabel>();
        foreach (var (thing, box) in scene.Objects)
        {
            if (random.NextDouble() < labeler.Misses)
                continue;
            var name = random.NextDouble() < labeler.Confuses ? thing.MistakenFor : thing.Label;
            var (x, y) = (labeler.Jitter * box.Width, labeler.Jitter * box.Height);
            labels.Add(SampleLabelText.Box(
                name,
                Off(box.Left, x, Scene.Width), Off(box.Top, y, Scene.Height),
                Off(box.Right, x, Scene.Width), Off(box.Bottom, y, Scene.Height)));
        }

        // Who sees nothing at all looks once more.
        return labels.Count > 0 ? labels : Exactly(scene);

        double Off(double side, double by, double end) => Math.Clamp(Math.Round(side + ((random.NextDouble() - 0.5) * 2 * by)), 0, end);
    }

    /// <summary>The labels as they should be.</summary>
    public static IReadOnlyList<SampleLabel> Exactly(Scene scene) =>
        [.. scene.Objects.Select(o => SampleLabelText.Box(o.Thing.Label, o.Box.Left, o.Box.Top, o.Box.Right, o.Box.Bottom))];
}
