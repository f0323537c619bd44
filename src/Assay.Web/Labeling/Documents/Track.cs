using Assay.Client;

namespace Assay.Web.Labeling.Documents;

/// <summary>
/// A shape of a film: where it is from its first to its last moment, and how it moves from keyframe to keyframe. Times are
/// milliseconds. Between keyframes it moves evenly; after the last one it stays.
/// </summary>
/// <param name="Start">When it is first seen; the first keyframe.</param>
/// <param name="End">When it is last seen.</param>
/// <param name="Frames">Places by time, the first at the start.</param>
public sealed record Track(long Start, long End, IReadOnlyList<TrackFrame> Frames)
{
    /// <summary>The track that a label of a film carries; null where it is a mere stretch of time.</summary>
    public static Track? Of(SampleLabel label)
    {
        if (label is not { Type: LabelType.Video, Property: { Feature: { Count: > 0 } first } property }
            || Milliseconds(property.StartTime) is not { } start || Milliseconds(property.EndTime) is not { } end)
            return null;
        var later = (property.Keyframes ?? []).Where(k => k.Feature is { Count: > 0 }).Select(k => (At: Milliseconds(k.Time), k.Feature)).Where(k => k.At > start && k.At <= end);
        return new(start, end, [new(start, first), .. later.Select(k => new TrackFrame(k.At!.Value, k.Feature!)).OrderBy(k => k.At)]);
    }

    /// <summary>The label with this track for its place and time.</summary>
    public SampleLabel On(SampleLabel label) => label with
    {
        Property = (label.Property ?? new()) with
        {
            StartTime = Time(Start),
            EndTime = Time(End),
            Feature = Frames[0].Points,
            Keyframes = Frames.Count == 1 ? null : [.. Frames.Skip(1).Select(f => new LabelKeyframe { Time = Time(f.At), Feature = f.Points })],
        },
    };

    /// <summary>Where it is at a time; before the start and after the end as there.</summary>
    public IReadOnlyList<IReadOnlyList<double>> At(long time)
    {
        var after = Frames.FirstOrDefault(f => f.At >= time);
        var before = Frames.LastOrDefault(f => f.At <= time);
        if (before is null || after is null || after == before)
            return (before ?? after)!.Points;
        var share = (double)(time - before.At) / (after.At - before.At);
        return [.. before.Points.Zip(after.Points, IReadOnlyList<double> (a, b) => [.. a.Zip(b, (x, y) => Math.Round(x + (share * (y - x)), 2))])];
    }

    /// <summary>Has it there at a time: another keyframe, which also stretches the track to where it is.</summary>
    public Track Put(long time, IReadOnlyList<IReadOnlyList<double>> points) =>
        new(Math.Min(Start, time), Math.Max(End, time), [.. Frames.Where(f => f.At != time).Append(new(time, points)).OrderBy(f => f.At)]);

    /// <summary>Without the keyframe of a time; the last one stays.</summary>
    public Track Drop(long time)
    {
        var left = Frames.Where(f => f.At != time).ToList();
        return left.Count == 0 || left.Count == Frames.Count ? this : new(left[0].At, End, left);
    }

    /// <summary>Seen from one time to another: keyframes beyond are dropped, and where it begins it is where it was.</summary>
    public Track Between(long start, long end)
    {
        var inside = Frames.Where(f => f.At > start && f.At <= end);
        return new(start, end, [new(start, At(start)), .. inside]);
    }

    /// <summary>The same way, so much later.</summary>
    public Track Shift(long by) => new(Start + by, End + by, [.. Frames.Select(f => f with { At = f.At + by })]);

    private static string Time(long milliseconds) => MediaTime.Write(milliseconds / 1000.0);

    private static long? Milliseconds(string? time) => MediaTime.Read(time) is { } seconds ? (long)Math.Round(seconds * 1000) : null;
}

/// <summary>A place at a time, in milliseconds.</summary>
public sealed record TrackFrame(long At, IReadOnlyList<IReadOnlyList<double>> Points);
