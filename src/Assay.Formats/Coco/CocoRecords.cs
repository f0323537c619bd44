using System.Text.Json;
using System.Text.Unicode;

namespace Assay.Formats;

/// <summary>The parts of a COCO file, put aside while it is gone through once.</summary>
internal sealed class CocoRecords(ReadOptions options) : IDisposable
{
    private readonly Dictionary<string, JsonElement> _unknown = new(StringComparer.Ordinal);
    private readonly List<LabelDefinition> _labels = [];
    private bool _hasImages;

    public Spill Images { get; } = new();

    public Spill Annotations { get; } = new();

    public CocoIds Ids { get; } = new();

    public Dictionary<long, string> CategoryNames { get; } = [];

    public DatasetHeader Header => new() { Labels = _labels, Samples = Images.Count, Unknown = _unknown.Count > 0 ? _unknown : null };

    public async Task Collect(Stream stream, CancellationToken cancel)
    {
        using var json = new JsonSlices(stream, options);
        if (!await json.Take((byte)'{', cancel))
            throw json.Bad("the file is no JSON object");
        for (var first = true; await json.Next((byte)'}', first, cancel); first = false)
        {
            var name = Name(json, (await json.Value(cancel)).Span);
            if (!await json.Take((byte)':', cancel))
                throw json.Bad("':' is expected");
            if (name is "images" or "annotations" or "categories" && await json.Take((byte)'[', cancel))
                await List(json, name, cancel);
            else
                Keep(json, name, (await json.Value(cancel)).Span);
        }

        if (await json.Peek(cancel) >= 0)
            throw json.Bad("there is more behind the end of the object");
        if (!_hasImages)
            throw new FormatProblemException(options.Problem("the file has no list of images"));
    }

    public void Dispose()
    {
        Images.Dispose();
        Annotations.Dispose();
    }

    private async Task List(JsonSlices json, string name, CancellationToken cancel)
    {
        _hasImages |= name == "images";
        for (var first = true; await json.Next((byte)']', first, cancel); first = false)
        {
            var record = await json.Value(cancel);
            switch (name)
            {
                case "images": Image(json, record.Span); break;
                case "categories": Category(json, record.Span); break;
                default: Annotations.Add(record.Span, json.Place.Line, json.Place.Column); break;
            }
        }
    }

    private void Image(JsonSlices json, ReadOnlySpan<byte> record)
    {
        if (Ids.Count == options.MaxHeld)
            throw json.Bad($"there are more than {options.MaxHeld} images");
        if (Ids.TryAdd(JsonMember.Find(record, "id"u8), Images.Count))
            Images.Add(record, json.Place.Line, json.Place.Column);
        else
            options.Tell(json.Problem("the image has no id, or one that another has", record));
    }

    private void Category(JsonSlices json, ReadOnlySpan<byte> record)
    {
        var element = Parse(json, record);
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty("id", out var id) || !id.TryGetInt64(out var number)
            || !element.TryGetProperty("name", out var named) || Text(named) is not { } name || !CategoryNames.TryAdd(number, name))
        {
            options.Tell(json.Problem("a category needs a name, and an id that no other has", record));
            return;
        }

        _labels.Add(new(name) { Unknown = element.EnumerateObject().Where(m => m.Name != "name").ToDictionary(m => m.Name, m => m.Value, StringComparer.Ordinal) });
    }

    private void Keep(JsonSlices json, string name, ReadOnlySpan<byte> value) => _unknown[name] = Parse(json, value);

    private string Name(JsonSlices json, ReadOnlySpan<byte> value)
    {
        return Text(Parse(json, value)) ?? throw json.Bad("the name of a member is expected");
    }

    /// <summary>Null for what is no text; half of a surrogate pair is valid JSON, but none.</summary>
    private static string? Text(JsonElement element)
    {
        try
        {
            return element.ValueKind == JsonValueKind.String ? element.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private JsonElement Parse(JsonSlices json, ReadOnlySpan<byte> value)
    {
        if (!Utf8.IsValid(value))
            throw json.Bad("the file is not UTF-8");
        try
        {
            var reader = new Utf8JsonReader(value, new JsonReaderOptions { MaxDepth = options.MaxDepth });
            return JsonElement.ParseValue(ref reader);
        }
        catch (JsonException e)
        {
            throw new FormatProblemException(json.Problem($"the file is no JSON: {JsonFault.Reason(e)}", value, e.BytePositionInLine ?? 0), e);
        }
    }
}
