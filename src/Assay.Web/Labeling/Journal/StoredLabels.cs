using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Assay.Client;

namespace Assay.Web.Labeling.Journal;

/// <summary>
/// Labels, and the same as the API's JSON. Either is made of the other when somebody asks for it: with hundreds of labels
/// that takes a browser a tenth of a second.
/// </summary>
[JsonConverter(typeof(StoredLabelsConverter))]
public sealed class StoredLabels
{
    private IReadOnlyList<SampleLabel>? _labels;
    private byte[]? _json;

    public StoredLabels(IReadOnlyList<SampleLabel> labels) => _labels = labels;

    public StoredLabels(byte[] json) => _json = json;

    public static StoredLabels None { get; } = new("[]"u8.ToArray());

    public IReadOnlyList<SampleLabel> Labels => _labels ??= JsonSerializer.Deserialize<IReadOnlyList<SampleLabel>>(_json, AssayJson.Options) ?? [];

    public byte[] Json => _json ??= JsonSerializer.SerializeToUtf8Bytes(_labels, AssayJson.Options);

    /// <summary>The JSON is there already.</summary>
    public bool IsWritten => _json is not null;

    /// <summary>Takes over JSON that was made of the labels elsewhere.</summary>
    public void Written(byte[] json) => _json ??= json;
}

/// <summary>In the journal labels are a text.</summary>
internal sealed class StoredLabelsConverter : JsonConverter<StoredLabels>
{
    public override StoredLabels? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() is { } json ? new(Encoding.UTF8.GetBytes(json)) : null;

    public override void Write(Utf8JsonWriter writer, StoredLabels value, JsonSerializerOptions options) => writer.WriteStringValue(value.Json);
}
