using System.Text.Json;

namespace Assay.Formats;

/// <summary>A task of Label Studio: its data, and what one person said about it.</summary>
internal static class LabelStudioTask
{
    /// <summary>Members of <c>data</c> that hold the sample itself, and what it then is.</summary>
    public static readonly IReadOnlyList<(string Key, SampleMedium Medium)> Keys =
        [("image", SampleMedium.Image), ("text", SampleMedium.Text), ("audio", SampleMedium.Audio), ("video", SampleMedium.Video)];

    public static AnnotatedSample Read(JsonElement task, Action<string> tell)
    {
        if (task.ValueKind != JsonValueKind.Object || !task.TryGetProperty("data", out var data) || data.ValueKind != JsonValueKind.Object)
            throw new BadRecordException("a task needs an object 'data'");
        var (key, medium) = Keys.FirstOrDefault(k => data.TryGetProperty(k.Key, out var value) && value.ValueKind == JsonValueKind.String);
        if (key is null)
            throw new BadRecordException("the data of the task has no image, text, audio or video");
        var content = data.GetProperty(key).GetString()!;
        var (annotation, others) = Chosen(task);
        if (others > 0)
            tell($"the task was labeled {others + 1} times; the first counts");
        var sample = new AnnotatedSample
        {
            Source = medium == SampleMedium.Text ? null : content,
            Text = medium == SampleMedium.Text ? content : null,
            Medium = medium,
            Id = task.TryGetProperty("id", out var id) ? JsonTexts.Plain(id) : null,
            Properties = Others(data, key),
            Unknown = Others(task, "data", "id", "annotations"),
        };
        if (annotation is not { } chosen)
            return sample;
        var results = new LabelStudioResults(sample);
        foreach (var result in chosen.TryGetProperty("result", out var list) ? list.EnumerateArray() : default)
            results.Add(result);
        var time = chosen.TryGetProperty("created_at", out var created) && TimeText.TryCreation(created.GetString() ?? "", out var at) ? at : (DateTimeOffset?)null;
        return sample with { Size = results.Size, Annotations = [.. results.Annotations.Select(a => time is null ? a : a with { CreationTime = time })] };
    }

    private static Dictionary<string, JsonElement>? Others(JsonElement element, params string[] known)
    {
        var others = element.EnumerateObject().Where(m => !known.Contains(m.Name)).ToDictionary(m => m.Name, m => m.Value, StringComparer.Ordinal);
        return others.Count == 0 ? null : others;
    }

    private static (JsonElement? Annotation, int Others) Chosen(JsonElement task)
    {
        if (!task.TryGetProperty("annotations", out var list) || list.ValueKind != JsonValueKind.Array)
            return (null, 0);
        var kept = list.EnumerateArray().Where(a => !(a.TryGetProperty("was_cancelled", out var cancelled) && cancelled.ValueKind == JsonValueKind.True)).ToList();
        return kept.Count == 0 ? (null, 0) : (kept[0], kept.Count - 1);
    }

    /// <summary>Characters as Python counts them, from the units of JavaScript's texts.</summary>
    public static int Characters(string text, int units)
    {
        var count = 0;
        for (var i = 0; i < Math.Min(units, text.Length); i++)
            count += char.IsLowSurrogate(text[i]) && i > 0 && char.IsHighSurrogate(text[i - 1]) ? 0 : 1;
        return count + Math.Max(0, units - text.Length);
    }

    public static int Units(string text, int characters)
    {
        var at = 0;
        for (; characters > 0 && at < text.Length; characters--)
            at += char.IsSurrogatePair(text, at) ? 2 : 1;
        return at + characters;
    }
}
