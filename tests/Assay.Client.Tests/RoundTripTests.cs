using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Assay.Client;

namespace Assay.Client.Tests;

public sealed class RoundTripTests
{
    private const string Label = """
        {"annotated_by":"human/a@b.org","id":"7","name":"cat","property":{"@modelarts:feature":[[10.5,20],[30,40]],"@modelarts:hard":"true",
        "@modelarts:shape":"bndbox","colour":"red"},"score":0.25,"type":1}
        """;

    private const string Metadata = """{"@modelarts:hard":1,"@modelarts:hard_coefficient":0.5,"@modelarts:hard_reasons":[0,3],"@modelarts:size":[640,480,3],"camera":"left"}""";

    public static TheoryData<Type, string> HotTypes => new()
    {
        { typeof(SampleLabel), Label },
        { typeof(DescribeSampleResp), $$"""{"check_accept":true,"labelers":[{"email":"a@b.org","role":0,"worker_id":"w"}],"labels":[{{Label}}],"metadata":{{Metadata}},"sample_id":"s","sample_status":"__UNCHECK__","sample_time":1700000000000,"sample_type":0}""" },
        { typeof(LeasedItem), $$"""{"lease_token":"t","lease_expires":1700000000000,"labels":[{{Label}}],"sample_id":"s"}""" },
        { typeof(UpdateSamplesRequest), $$"""{"email":"a@b.org","samples":[{"labels":[{{Label}}],"metadata":{{Metadata}},"sample_id":"s","sample_type":0}]}""" },
        { typeof(UpdateWorkforceTaskSamplesRequest), $$"""{"samples":[{"labels":[],"sample_id":"s","worker_id":"w","lease_token":"t"}]}""" },
        { typeof(UploadSamplesJsonRequest), $$"""{"final_annotation":false,"samples":[{"data":"AA==","labels":[{{Label}}],"name":"1.jpg","sample_type":0}]}""" },
        { typeof(AcceptSamplesRequest), """{"comments":[{"accept":true,"comment":"good","sample_id":"s","score":"A","worker_id":"w"}]}""" },
        { typeof(ReviewSamplesRequest), """{"comments":[{"accept":false,"sample_id":"s","lease_token":"t"}]}""" },
    };

    [Theory]
    [MemberData(nameof(HotTypes))]
    public void Every_member_survives_a_round_trip(Type type, string json) => RoundTrip(type, json, AssayJson.Options);

    [Theory]
    [MemberData(nameof(HotTypes))]
    public void Generated_serializers_agree_with_compiled_ones(Type type, string json)
    {
        var generated = new JsonSerializerOptions(AssayJson.Options) { TypeInfoResolver = AssayJson.Generated };

        RoundTrip(type, json, generated);
        JsonSerializer.Serialize(JsonSerializer.Deserialize(json, type, generated), type, generated)
            .ShouldBe(JsonSerializer.Serialize(JsonSerializer.Deserialize(json, type, AssayJson.Options), type, AssayJson.Options));
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<UpdateSamplesRequest>("""{"samples":[null]}""", generated));
    }

    [Fact]
    public void Every_contract_can_be_read_and_written_and_is_named_in_snake_case()
    {
        var contracts = typeof(AssayJson).Assembly.GetExportedTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.GetMethod("<Clone>$") is not null && type.GetConstructor([]) is not null)
            .ToArray();

        contracts.Length.ShouldBeGreaterThan(100);
        foreach (var type in contracts)
        {
            JsonSerializer.Serialize(JsonSerializer.Deserialize("{}", type, AssayJson.Options), type, AssayJson.Options).ShouldBe("{}", type.Name);
            AssayJson.Options.GetTypeInfo(type).Properties.Where(property => !property.IsExtensionData)
                .ShouldAllBe(property => !property.Name.Any(char.IsUpper) || property.Name == "file_Name");
        }
    }

    private static void RoundTrip(Type type, string json, JsonSerializerOptions options) =>
        JsonNode.DeepEquals(
            JsonSerializer.SerializeToNode(JsonSerializer.Deserialize(json, type, options), type, options),
            JsonNode.Parse(json)).ShouldBeTrue();
}
