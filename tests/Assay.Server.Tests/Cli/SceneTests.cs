using Assay.Cli.Demo;
using Assay.Cli.Demo.Scenes;
using SkiaSharp;

namespace Assay.Server.Tests.Cli;

public sealed class SceneTests
{
    private static readonly Labeler Perfect = new("p@example.com", Jitter: 0, Misses: 0, Confuses: 0);

    public static TheoryData<string> Things => [.. Thing.All.Select(t => t.Label)];

    [Theory]
    [MemberData(nameof(Things))]
    public void A_thing_fills_its_box_exactly(string label)
    {
        var thing = Thing.All.Single(t => t.Label == label);
        var box = new Box(40, 30, 40 + (int)(100 * thing.Aspect), 130);
        using var bitmap = new SKBitmap(320, 200);
        using (var canvas = new SKCanvas(bitmap))
        {
            canvas.Clear(SKColors.Magenta);
            using var pencil = new Pencil(canvas, box);
            thing.Draw(pencil, thing.Paints[0]);
        }

        var painted = Painted(bitmap);
        painted.Overlap(box).ShouldBeGreaterThan(0.94, $"{painted} is not {box}");
    }

    [Fact]
    public void The_same_seed_paints_the_same_picture_and_another_seed_another()
    {
        var picture = ScenePainter.Paint(seed: 5, number: 7);
        ScenePainter.Paint(seed: 5, number: 7).Jpeg.ShouldBe(picture.Jpeg);
        ScenePainter.Paint(seed: 6, number: 7).Jpeg.ShouldNotBe(picture.Jpeg);
    }

    [Fact]
    public void Every_picture_shows_something_inside_its_frame()
    {
        for (var number = 0; number < 60; number++)
        {
            var scene = ScenePainter.Paint(seed: 1, number);
            scene.Objects.ShouldNotBeEmpty();
            foreach (var (_, box) in scene.Objects)
                (box.Left >= 0 && box.Top >= 0 && box.Right <= Scene.Width && box.Bottom <= Scene.Height).ShouldBeTrue($"{scene.Name}: {box}");
        }
    }

    [Fact]
    public void Perfect_labels_pass_with_the_best_grade_and_mistakes_are_found()
    {
        for (var number = 0; number < 30; number++)
        {
            var scene = ScenePainter.Paint(seed: 2, number);
            Verdict.On(scene, Labeling.Of(scene, Perfect, new Random(1))).ShouldBe(new Verdict(Accept: true, "A", null));
            Verdict.On(scene, [.. Labeling.Exactly(scene).Skip(1)]).Accept.ShouldBeFalse();
            Verdict.On(scene, [.. Labeling.Exactly(scene).Select(l => l with { Name = "nothing" })]).Grade.ShouldBe("C");
        }
    }

    private static Box Painted(SKBitmap bitmap)
    {
        var (left, top, right, bottom) = (bitmap.Width, bitmap.Height, 0, 0);
        for (var y = 0; y < bitmap.Height; y++)
        {
            for (var x = 0; x < bitmap.Width; x++)
            {
                if (bitmap.GetPixel(x, y) != SKColors.Magenta)
                    (left, top, right, bottom) = (Math.Min(left, x), Math.Min(top, y), Math.Max(right, x + 1), Math.Max(bottom, y + 1));
            }
        }

        return new(left, top, right, bottom);
    }
}
