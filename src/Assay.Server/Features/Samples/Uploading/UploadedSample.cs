using Assay.Client;
using Assay.Server.Http;
using Assay.Server.Storage;

namespace Assay.Server.Features.Samples.Uploading;

/// <summary>One sample of an upload, from its bytes to its result.</summary>
internal sealed class UploadedSample
{
    /// <summary>What was sent as the name; the name of the object until there is a path.</summary>
    public required string Name { get; init; }
    public ObjectPath? Path { get; set; }
    public string SampleId { get; set; } = "";
    public byte[] Content { get; set; } = [];
    public string? Text { get; set; }
    public int? Width { get; set; }
    public int? Height { get; set; }
    public int? Depth { get; set; }
    public SampleAttributes Attributes { get; set; } = SampleAttributes.None;
    public AnnotationDraft Draft { get; set; } = AnnotationDraft.Empty;

    /// <summary>This upload wrote the object.</summary>
    public bool IsNew { get; set; }
    public Refusal? Failure { get; private set; }

    public void Fail(Error error, params object?[] values) => Failure ??= new(error, values);

    public UploadSampleResp Result(Locale locale) => Failure is { } failure
        ? new() { Success = false, Name = Path?.ToString() ?? Name, ErrorCode = failure.Error.Code, ErrorMsg = $"{failure.Text(locale)} [{Name}]" }
        : new() { Success = true, Name = Path.ToString(), Info = SampleId };
}
