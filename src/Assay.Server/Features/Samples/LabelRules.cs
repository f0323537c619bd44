using System.Globalization;
using System.Text.Json;
using Assay.Client;
using Assay.Server.Http;

namespace Assay.Server.Features.Samples;

/// <summary>The reference's rules for one label.</summary>
internal static class LabelRules
{
    private const int MaxId = 256;
    private const int MaxContent = 100_000;
    private const int MaxValue = 4096;

    public static void Check(LabelPlace place)
    {
        var label = place.Label;
        if (label.Score is { } score && !(score is >= 0 and <= 1))
            throw place.Refuse(new("score must be from 0 to 1", "score 必须在 0 到 1 之间"));
        if (label.AnnotatedBy is not (null or "" or "human" or "auto"))
            throw place.Refuse(new("annotated_by must be human or auto", "annotated_by 必须是 human 或 auto"));
        place.Text(label.Id, "id", MaxId);
        CheckPresence(place);
        if (label.Property is null)
            return;
        CheckHard(place);
        ShapeRules.Check(place);
        CheckSpan(place);
        CheckTimes(place);
        KeyframeRules.Check(place);
        place.Text(place.Property.Content, "@modelarts:content", MaxContent);
        place.Text(place.Property.Source, "@modelarts:source", MaxId);
        place.Text(place.Property.From, "@modelarts:from", MaxId);
        place.Text(place.Property.To, "@modelarts:to", MaxId);
        CheckAttributes(place);
    }

    public static bool IsHard(string? value) => value is "1" || string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>What this kind of label must have, and what only other kinds have.</summary>
    private static void CheckPresence(LabelPlace place)
    {
        var (type, property) = (place.Label.Type!.Value, place.Property);
        Member(place, "@modelarts:feature", property.Feature is not null, type is LabelType.ObjectDetection, type is LabelType.ImageSegmentation or LabelType.Video);
        Member(place, "@modelarts:shape", Given(property.Shape), type is LabelType.ObjectDetection, type is LabelType.ImageSegmentation or LabelType.Video);
        Member(place, "@modelarts:start_index", property.StartIndex is not null, type is LabelType.NamedEntity or LabelType.TripletEntity, false);
        Member(place, "@modelarts:end_index", property.EndIndex is not null, type is LabelType.NamedEntity or LabelType.TripletEntity, false);
        Member(place, "@modelarts:start_time", Given(property.StartTime), type is LabelType.SpeechParagraph, type is LabelType.Video);
        Member(place, "@modelarts:end_time", Given(property.EndTime), type is LabelType.SpeechParagraph, type is LabelType.Video);
        Member(place, "@modelarts:content", Given(property.Content), type is LabelType.SpeechContent, type is LabelType.SpeechParagraph);
        Member(place, "@modelarts:source", Given(property.Source), false, type is LabelType.SpeechParagraph);
        Member(place, "@modelarts:from", Given(property.From), type is LabelType.TripletRelation, false);
        Member(place, "@modelarts:to", Given(property.To), type is LabelType.TripletRelation, false);
    }

    private static bool Given(string? text) => !string.IsNullOrEmpty(text);

    private static void Member(LabelPlace place, string name, bool given, bool needed, bool allowed)
    {
        if (needed && !given)
            throw place.Refuse(new($"{name} is missing", $"缺少 {name}"));
        if (given && !needed && !allowed)
            throw place.Refuse(new($"{name} does not belong to labels of type {(int)place.Label.Type!.Value}", $"{name} 不属于类型为 {(int)place.Label.Type!.Value} 的标签"));
    }

    private static void CheckHard(LabelPlace place)
    {
        var property = place.Property;
        if (Given(property.Hard) && !IsHard(property.Hard) && property.Hard is not "0" && !string.Equals(property.Hard, "false", StringComparison.OrdinalIgnoreCase))
            throw place.Refuse(new("@modelarts:hard must be 0, 1, false or true", "@modelarts:hard 必须是 0、1、false 或 true"));
        if (Given(property.HardCoefficient)
            && !(double.TryParse(property.HardCoefficient, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var coefficient) && coefficient is >= 0 and <= 1))
            throw place.Refuse(new("@modelarts:hard_coefficient must be a number from 0 to 1", "@modelarts:hard_coefficient 必须是 0 到 1 之间的数"));
        if (Given(property.HardReasons) && !property.HardReasons!.Split('-').All(id => int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n < HardReasons.Count))
            throw place.Refuse(new($"@modelarts:hard_reasons must be numbers from 0 to {HardReasons.Count - 1} joined by hyphens", $"@modelarts:hard_reasons 必须是 0 到 {HardReasons.Count - 1} 之间、以连字符连接的数"));
    }

    private static void CheckSpan(LabelPlace place)
    {
        if (place.Property is not { StartIndex: { } start, EndIndex: { } end })
            return;
        if (start < 0)
            throw place.Refuse(new("@modelarts:start_index must be 0 or more", "@modelarts:start_index 不能小于 0"));
        if (end <= start)
            throw place.Refuse(new("@modelarts:end_index must be greater than @modelarts:start_index", "@modelarts:end_index 必须大于 @modelarts:start_index"));
        // Characters are counted as people and Python count them: a code point is one, also outside the first plane.
        if (place.Sample.Text is { } text && end > CodePoints(text))
            throw place.Refuse(new($"@modelarts:end_index {end} is beyond the text, which has {CodePoints(text)} characters", $"@modelarts:end_index {end} 超出文本，文本只有 {CodePoints(text)} 个字符"));
    }

    private static int CodePoints(string text)
    {
        var count = text.Length;
        foreach (var c in text)
        {
            if (char.IsLowSurrogate(c))
                count--;
        }

        return count;
    }

    private static void CheckTimes(LabelPlace place)
    {
        var (from, to) = (place.Property.StartTime, place.Property.EndTime);
        if (!Given(from) && !Given(to))
            return;
        if (!Given(from) || !Given(to))
            throw place.Refuse(new("@modelarts:start_time and @modelarts:end_time go together", "@modelarts:start_time 与 @modelarts:end_time 必须同时给出"));
        if (!LabelTime.TryParse(from!, out var start) || !LabelTime.TryParse(to!, out var end))
            throw place.Refuse(new("times are written hh:mm:ss.SSS", "时间格式为 hh:mm:ss.SSS"));
        if (end <= start)
            throw place.Refuse(new("@modelarts:end_time must be later than @modelarts:start_time", "@modelarts:end_time 必须晚于 @modelarts:start_time"));
    }

    private static void CheckAttributes(LabelPlace place)
    {
        if (place.Property.Additional is not { Count: > 0 } attributes)
            return;
        foreach (var (name, value) in attributes.Where(a => a.Key != LabelKeyframe.Member))
        {
            if (place.Known is null || !place.Known.Attributes.TryGetValue(name, out var choices))
                throw place.Refuse(new($"it has no attribute '{Cut(name)}'", $"没有属性“{Cut(name)}”"));
            var text = ValueOf(value) ?? throw place.Refuse(new($"the value of the attribute '{Cut(name)}' must be text, a number or a boolean", $"属性“{Cut(name)}”的值必须是文本、数字或布尔值"));
            place.Text(text, $"the attribute '{Cut(name)}'", MaxValue);
            if (choices is not null && !choices.Contains(text))
                throw place.Refuse(new($"'{Cut(text)}' is not one of the values of the attribute '{Cut(name)}'", $"“{Cut(text)}”不是属性“{Cut(name)}”的取值"));
        }
    }

    private static string Cut(string text) => text.Length <= 64 ? text : text[..64] + "…";

    private static string? ValueOf(JsonElement value)
    {
        if (value.ValueKind is JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False)
            return value.GetRawText();
        if (value.ValueKind != JsonValueKind.String)
            return null;
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair is valid JSON but no text.
            return null;
        }
    }
}
