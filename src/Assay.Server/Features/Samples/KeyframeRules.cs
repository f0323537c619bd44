using Assay.Client;
using Assay.Server.Http;

namespace Assay.Server.Features.Samples;

/// <summary>Where the shape of a video label goes: moments inside its time, one after the other, with as many points as it has.</summary>
internal static class KeyframeRules
{
    private const int MaxKeyframes = 10_000;

    public static void Check(LabelPlace place)
    {
        if (place.Property.Additional?.ContainsKey(LabelKeyframe.Member) != true)
            return;
        if (place.Label.Type != LabelType.Video)
            throw place.Refuse(new($"{LabelKeyframe.Member} does not belong to labels of type {(int)place.Label.Type!.Value}", $"{LabelKeyframe.Member} 不属于类型为 {(int)place.Label.Type!.Value} 的标签"));
        if (place.Property.Keyframes is not { Count: > 0 and <= MaxKeyframes } keyframes)
            throw place.Refuse(new($"{LabelKeyframe.Member} is a list of 1 to {MaxKeyframes} entries such as {{\"time\":\"00:00:01.000\",\"feature\":[[x1,y1],[x2,y2]]}}", $"{LabelKeyframe.Member} 是 1 到 {MaxKeyframes} 项的列表，例如 {{\"time\":\"00:00:01.000\",\"feature\":[[x1,y1],[x2,y2]]}}"));
        if (place.Property is not { Feature.Count: > 0, StartTime.Length: > 0, EndTime.Length: > 0 } || !LabelTime.TryParse(place.Property.StartTime, out var start) || !LabelTime.TryParse(place.Property.EndTime, out var end))
            throw place.Refuse(new($"{LabelKeyframe.Member} needs @modelarts:feature, @modelarts:start_time and @modelarts:end_time", $"{LabelKeyframe.Member} 需要 @modelarts:feature、@modelarts:start_time 和 @modelarts:end_time"));
        CheckEach(place, keyframes, start, end);
    }

    private static void CheckEach(LabelPlace place, IReadOnlyList<LabelKeyframe> keyframes, long start, long end)
    {
        var before = start;
        for (var i = 0; i < keyframes.Count; i++)
        {
            if (keyframes[i]?.Time is not { } time || !LabelTime.TryParse(time, out var at) || at <= before || at > end)
                throw place.Refuse(new($"keyframe {i} must have a time hh:mm:ss.SSS after the one before and not after @modelarts:end_time", $"第 {i} 个关键帧的时间（hh:mm:ss.SSS）必须晚于前一个，且不晚于 @modelarts:end_time"));
            if (keyframes[i].Feature is not { } points || points.Count != place.Property.Feature!.Count)
                throw place.Refuse(new($"keyframe {i} must have as many points as @modelarts:feature", $"第 {i} 个关键帧的点数必须与 @modelarts:feature 相同"));
            ShapeRules.Check(place with { Label = place.Label with { Property = place.Property with { Feature = points } } });
            before = at;
        }
    }
}
