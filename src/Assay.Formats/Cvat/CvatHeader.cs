using System.Globalization;
using System.Text.Json;

namespace Assay.Formats;

/// <summary>The <c>meta</c> element: the labels, and of a video its name and size.</summary>
internal sealed class CvatHeader
{
    private readonly Dictionary<string, JsonElement> _members = new(StringComparer.Ordinal);
    private bool _told;

    public string? Video => Find("source") is { ValueKind: JsonValueKind.String } name ? name.GetString() : null;

    public ImageSize? Size => Find("original_size") is { ValueKind: JsonValueKind.Object } size && Side(size, "width") is { } width && Side(size, "height") is { } height ? new(width, height) : null;

    public bool Read(XmlPull xml)
    {
        var name = xml.Name;
        _members[name] = XmlTree.Read(xml);
        return true;
    }

    public void Tell(ReadOptions options)
    {
        if (!_told)
            options.OnHeader?.Invoke(new() { Labels = Labels(), Unknown = _members.Count > 0 ? _members : null });
        _told = true;
    }

    private List<LabelDefinition> Labels()
    {
        var labels = new List<LabelDefinition>();
        if (Find("labels") is not { ValueKind: JsonValueKind.Object } list || !list.TryGetProperty("label", out var label))
            return labels;
        foreach (var one in label.ValueKind == JsonValueKind.Array ? label.EnumerateArray().ToList() : [label])
        {
            if (one.ValueKind == JsonValueKind.Object && one.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String)
                labels.Add(new(name.GetString()!) { Colour = one.TryGetProperty("color", out var colour) && colour.ValueKind == JsonValueKind.String ? colour.GetString() : null });
        }

        return labels;
    }

    /// <summary>A member of the task, the project or the job that was exported.</summary>
    private JsonElement? Find(string name)
    {
        if (!_members.TryGetValue("meta", out var meta) || meta.ValueKind != JsonValueKind.Object)
            return null;
        if (meta.TryGetProperty(name, out var direct))
            return direct;
        foreach (var part in meta.EnumerateObject().Select(m => m.Value).Where(v => v.ValueKind == JsonValueKind.Object))
        {
            if (part.TryGetProperty(name, out var member))
                return member;
        }

        return null;
    }

    private static int? Side(JsonElement size, string name) =>
        size.TryGetProperty(name, out var side) && int.TryParse(JsonTexts.Plain(side), NumberStyles.None, CultureInfo.InvariantCulture, out var pixels) && pixels > 0 ? pixels : null;
}
