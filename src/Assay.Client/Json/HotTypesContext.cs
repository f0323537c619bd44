using System.Text.Json.Serialization;

namespace Assay.Client;

/// <summary>Serializers, generated at compile time, of what travels in large numbers.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(DescribeSampleResp))]
[JsonSerializable(typeof(LeasedItem))]
[JsonSerializable(typeof(ListSamplesResponse))]
[JsonSerializable(typeof(ListWorkforceTaskSamplesResponse))]
[JsonSerializable(typeof(SampleLabel))]
[JsonSerializable(typeof(IReadOnlyList<SampleLabel>))]
[JsonSerializable(typeof(UpdateSamplesRequest))]
[JsonSerializable(typeof(UpdateWorkforceTaskSamplesRequest))]
[JsonSerializable(typeof(UploadSamplesJsonRequest))]
[JsonSerializable(typeof(AcceptSamplesRequest))]
[JsonSerializable(typeof(ReviewSamplesRequest))]
[JsonSerializable(typeof(BatchResult))]
internal sealed partial class HotTypesContext : JsonSerializerContext;
