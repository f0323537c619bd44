using System.Text.Json;
using Assay.Client;

namespace Assay.Client.Tests;

public sealed class JsonTolerancesTests
{
    [Theory]
    [InlineData("true", "true")]
    [InlineData("false", "false")]
    [InlineData("0.5", "0.5")]
    [InlineData("1", "1")]
    [InlineData("\"3-20\"", "3-20")]
    [InlineData("null", null)]
    public void Hard_marks_of_a_label_are_kept_as_text_however_they_were_sent(string sent, string? kept)
    {
        var label = Read<SampleLabelProperty>($$"""{"@modelarts:hard":{{sent}},"@modelarts:hard_coefficient":{{sent}},"@modelarts:hard_reasons":{{sent}}}""");

        new[] { label.Hard, label.HardCoefficient, label.HardReasons }.ShouldAllBe(text => text == kept);
    }

    [Theory]
    [InlineData("true", 1d)]
    [InlineData("\"true\"", 1d)]
    [InlineData("\"0\"", 0d)]
    [InlineData("1.0", 1d)]
    [InlineData("0", 0d)]
    [InlineData("false", 0d)]
    public void The_hard_flag_of_a_sample_is_read_from_any_spelling_and_written_as_an_integer(string sent, double flag)
    {
        var metadata = Read<SampleMetadata>($$"""{"@modelarts:hard":{{sent}}}""");

        metadata.Hard.ShouldBe(flag);
        Write(metadata).ShouldBe($$"""{"@modelarts:hard":{{(int)flag}}}""");
    }

    [Theory]
    [InlineData("""{"@modelarts:hard":2}""")]
    [InlineData("""{"@modelarts:hard":"yes"}""")]
    [InlineData("""{"@modelarts:hard":[]}""")]
    [InlineData("""{"@modelarts:hard_coefficient":1e999}""")]
    [InlineData("""{"@modelarts:hard_coefficient":"NaN"}""")]
    [InlineData("""{"@modelarts:size":[1.5]}""")]
    [InlineData("""{"@modelarts:size":[1,]}""")]
    public void What_cannot_be_meant_is_refused(string json) => Should.Throw<JsonException>(() => Read<SampleMetadata>(json));

    [Theory]
    [InlineData("2", WorkerRole.Manager)]
    [InlineData("\"2\"", WorkerRole.Manager)]
    [InlineData("null", null)]
    public void A_code_is_a_number_or_a_number_as_text(string sent, WorkerRole? role) =>
        Read<CreateWorkerRequest>($$"""{"role":{{sent}}}""").Role.ShouldBe(role);

    [Theory]
    [InlineData("7")]
    [InlineData("\"Manager\"")]
    [InlineData("\"\"")]
    [InlineData("1.5")]
    [InlineData("true")]
    [InlineData("99999999999")]
    public void A_code_without_a_meaning_is_refused(string sent) =>
        Should.Throw<JsonException>(() => Read<CreateWorkerRequest>($$"""{"role":{{sent}}}""")).Path.ShouldBe("$.role");

    [Theory]
    [InlineData("\"a@b.org\"")]
    [InlineData("[\"a@b.org\"]")]
    public void One_address_may_come_in_a_list(string sent) =>
        Read<CreateWorkerRequest>($$"""{"emails":{{sent}}}""").Emails.ShouldBe("a@b.org");

    [Theory]
    [InlineData("[]")]
    [InlineData("[1]")]
    [InlineData("""["a@b.org","c@d.org"]""")]
    [InlineData("{}")]
    public void Any_other_list_of_addresses_is_refused(string sent) =>
        Should.Throw<JsonException>(() => Read<CreateWorkerRequest>($$"""{"emails":{{sent}}}"""));

    [Fact]
    public void Choices_of_an_attribute_may_be_plain_texts()
    {
        var attribute = Read<LabelAttribute>("""{"values":["red",{"id":"1","value":"blue"}]}""");

        attribute.Values!.Select(value => value.Value).ShouldBe(["red", "blue"]);
        Write(attribute).ShouldBe("""{"values":[{"value":"red"},{"id":"1","value":"blue"}]}""");
    }

    [Fact]
    public void Older_names_of_label_changes_join_the_newer_ones()
    {
        var request = Read<UpdateDatasetRequest>(
            """{"add_tags":[{"name":"b"}],"add_labels":[{"name":"a"}],"delete_tags":[{"name":"c"}],"update_labels":[{"name":"d"}],"update_tags":null}""");

        request.AddLabels!.Select(label => label.Name).ShouldBe(["a", "b"]);
        request.DeleteLabels!.Select(label => label.Name).ShouldBe(["c"]);
        request.UpdateLabels!.Select(label => label.Name).ShouldBe(["d"]);
        Write(request).ShouldNotContain("tags");
    }

    [Fact]
    public void Null_counts_as_absent_and_unknown_members_are_ignored()
    {
        var request = Read<UpdateSamplesRequest>("""{"email":null,"samples":[{"sample_id":"s","labels":null,"colour":"red"}],"x":{"y":[1]}}""");

        request.Email.ShouldBeNull();
        request.Samples!.Single().Labels.ShouldBeNull();
        Write(request).ShouldBe("""{"samples":[{"sample_id":"s"}]}""");
    }

    [Theory]
    [InlineData("""{"samples":[null]}""")]
    [InlineData("""{"samples":[{"labels":[null]}]}""")]
    [InlineData("""{"samples":[{"labels":[{"property":{"@modelarts:feature":[[1,2],null]}}]}]}""")]
    public void A_null_entry_of_a_list_is_refused(string json) => Should.Throw<JsonException>(() => Read<UpdateSamplesRequest>(json));

    [Fact]
    public void Options_of_a_host_can_take_the_wire_format_over()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        AssayJson.Apply(options);

        JsonSerializer.Deserialize<SampleComment>("""{"sample_id":"s","Accept":true}""", options).ShouldBe(new SampleComment { SampleId = "s" });
    }

    private static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, AssayJson.Options)!;

    private static string Write<T>(T value) => JsonSerializer.Serialize(value, AssayJson.Options);
}
