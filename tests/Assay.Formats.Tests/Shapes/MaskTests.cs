using CsCheck;

namespace Assay.Formats.Tests.Shapes;

public sealed class MaskTests
{
    [Fact]
    public void Packed_counts_are_unpacked() => Gen.Int[0, 1_000_000_000].Array[0, 50].Sample(counts => PackedCounts.Read(PackedCounts.Of(counts)).ShouldBe(counts));

    [Theory]
    [InlineData(new[] { 6, 3, 2, 3, 6 }, "63204")]
    [InlineData(new[] { 0, 20 }, "0d0")]
    [InlineData(new[] { 100_000, 1, 31, 33, 5 }, "PeQ31o0P1VO")]
    public void Packed_counts_are_those_of_an_independent_implementation(int[] counts, string packed)
    {
        PackedCounts.Of(counts).ShouldBe(packed);
        PackedCounts.Read(packed).ShouldBe(counts);
    }

    [Theory]
    [InlineData("P")]
    [InlineData("PPPPPPPPPP")]
    [InlineData("~~")]
    [InlineData("é")]
    public void Damaged_counts_are_refused(string text) => PackedCounts.Read(text).ShouldBeNull();

    [Fact]
    public void Bounds_and_area_are_those_of_the_pixels() => GenSample.Mask.Sample(mask =>
    {
        var pixels = Pixels(mask);
        mask.Area().ShouldBe(pixels.Count);
        if (pixels.Count == 0)
            mask.Bounds().ShouldBe((0, 0, 0, 0));
        else
            mask.Bounds().ShouldBe((pixels.Min(p => p.X), pixels.Min(p => p.Y), pixels.Max(p => p.X) - pixels.Min(p => p.X) + 1, pixels.Max(p => p.Y) - pixels.Min(p => p.Y) + 1));
    });

    [Fact]
    public void The_outline_goes_around_the_pixels_and_no_others() => GenSample.Mask.Sample(mask =>
    {
        var pixels = Pixels(mask);
        var rings = MaskOutline.Of(mask)!;
        foreach (var pixel in pixels)
            rings.Count(r => Inside(r, pixel.X + 0.5, pixel.Y + 0.5)).ShouldBeGreaterThan(0);
        // Only holes are inside of a ring without being pixels.
        var outside = Flood(pixels, mask.Width, mask.Height);
        foreach (var pixel in outside)
            rings.Any(r => Inside(r, pixel.X + 0.5, pixel.Y + 0.5)).ShouldBeFalse();
    });

    private static HashSet<(int X, int Y)> Pixels(RunLengthMask mask)
    {
        var pixels = new HashSet<(int, int)>();
        var at = 0;
        for (var i = 0; i < mask.Counts.Count; at += mask.Counts[i], i++)
        {
            for (var p = at; i % 2 == 1 && p < at + mask.Counts[i]; p++)
                pixels.Add((p / mask.Height, p % mask.Height));
        }

        return pixels;
    }

    /// <summary>What is reached from outside, over corners too, because pixels that touch at a corner alone are two regions.</summary>
    private static HashSet<(int X, int Y)> Flood(HashSet<(int X, int Y)> pixels, int width, int height)
    {
        var found = new HashSet<(int, int)>();
        var open = new Stack<(int X, int Y)>([(-1, -1)]);
        while (open.TryPop(out var at))
        {
            if (at.X < -1 || at.Y < -1 || at.X > width || at.Y > height || pixels.Contains(at) || !found.Add(at))
                continue;
            for (var dx = -1; dx <= 1; dx++)
                for (var dy = -1; dy <= 1; dy++)
                    open.Push((at.X + dx, at.Y + dy));
        }

        return found;
    }

    private static bool Inside(IReadOnlyList<ShapePoint> ring, double x, double y)
    {
        var inside = false;
        for (int i = 0, j = ring.Count - 1; i < ring.Count; j = i++)
        {
            if (ring[i].Y > y != ring[j].Y > y && x < ((ring[j].X - ring[i].X) * (y - ring[i].Y) / (ring[j].Y - ring[i].Y)) + ring[i].X)
                inside = !inside;
        }

        return inside;
    }
}
