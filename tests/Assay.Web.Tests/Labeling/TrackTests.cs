using Assay.Client;
using Assay.Web.Labeling.Documents;
using CsCheck;

namespace Assay.Web.Tests.Labeling;

public sealed class TrackTests
{
    private static readonly IReadOnlyList<IReadOnlyList<double>> Here = [[0, 0], [10, 10]];
    private static readonly IReadOnlyList<IReadOnlyList<double>> There = [[100, 50], [110, 60]];

    private static Track Moving => new(1000, 3000, [new(1000, Here), new(2000, There)]);

    [Fact]
    public void Between_keyframes_a_shape_moves_evenly_and_after_the_last_it_stays()
    {
        Moving.At(1500).ShouldBe([[50, 25], [60, 35]]);
        Moving.At(1000).ShouldBe(Here);
        Moving.At(2000).ShouldBe(There);
        Moving.At(2900).ShouldBe(There);
    }

    [Fact]
    public void A_shape_put_somewhere_beyond_its_time_is_seen_until_then()
    {
        var longer = Moving.Put(4000, Here);
        (longer.Start, longer.End, longer.Frames.Count).ShouldBe((1000, 4000, 3));
        Moving.Put(500, There).Start.ShouldBe(500);
        Moving.Put(2000, Here).Frames.Select(f => f.Points).ShouldBe([Here, Here]);
    }

    [Fact]
    public void The_last_keyframe_cannot_be_dropped()
    {
        var one = Moving.Drop(2000);
        one.Frames.Count.ShouldBe(1);
        one.Drop(1000).ShouldBe(one);
        Moving.Drop(1000).Start.ShouldBe(2000);
    }

    [Fact]
    public void A_shape_that_is_cut_begins_where_it_was()
    {
        var cut = Moving.Between(1500, 1800);
        cut.Frames.Select(f => f.At).ShouldBe([1500]);
        cut.Frames[0].Points.ShouldBe([[50, 25], [60, 35]]);
    }

    [Fact]
    public void Labels_carry_tracks_there_and_back() =>
        Gen.Select(Gen.Long[0, 1000], Gen.Long[1, 1000].Array[0, 6], Gen.Int[0, 500]).Sample((start, steps, x) =>
        {
            var frames = new List<TrackFrame> { new(start, [[x, 1], [x + 5, 9]]) };
            foreach (var step in steps)
                frames.Add(new(frames[^1].At + step, [[x + step, 2], [x + step + 5, 8]]));
            var track = new Track(start, frames[^1].At + 10, frames);
            var back = Track.Of(track.On(new() { Name = "car", Type = LabelType.Video, Property = new() { Shape = "bndbox" } }))!;
            return (back.Start, back.End) == (track.Start, track.End)
                && back.Frames.Select(f => f.At).SequenceEqual(track.Frames.Select(f => f.At))
                && back.Frames.Zip(track.Frames).All(p => p.First.Points.SelectMany(q => q).SequenceEqual(p.Second.Points.SelectMany(q => q)));
        });

    [Fact]
    public void A_mere_stretch_of_time_is_no_track() =>
        Track.Of(new() { Type = LabelType.Video, Property = new() { StartTime = "00:00:01.000", EndTime = "00:00:02.000" } }).ShouldBeNull();
}
