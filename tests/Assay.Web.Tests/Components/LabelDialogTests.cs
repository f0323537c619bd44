using System.Net;
using System.Text.Json.Nodes;
using Assay.Client;
using Assay.Web.Dialogs;
using Assay.Web.Labels;
using Bunit;

namespace Assay.Web.Tests.Components;

public sealed class LabelDialogTests : ComponentTests
{
    private const string Path = "/data-annotations/labels";

    private readonly OpenDialog _dialog = new(typeof(LabelDialog), "", DialogWidth.Form, new Dictionary<string, object>());

    private static readonly Label Car = new()
    {
        Name = "car",
        Type = LabelType.ObjectDetection,
        Property = new() { Color = "#e6194b", Shortcut = "c", DefaultShape = "bndbox" },
        Attributes = [new() { Id = "a1", Name = "colour", Type = "select", Values = [new() { Id = "v1", Value = "red" }, new() { Id = "v2", Value = "blue" }] }],
    };

    private IRenderedComponent<LabelDialog> Open(DatasetType type, Label? original = null) => Render<LabelDialog>(p => p
        .AddCascadingValue(_dialog)
        .Add(d => d.Dataset, new DescDatasetResponse { DatasetId = "d", DatasetType = type })
        .Add(d => d.Original, original));

    private JsonNode SentLabel() => JsonNode.Parse(Server.Sent.ShouldHaveSingleItem())!["labels"]![0]!;

    [Fact]
    public void A_label_without_a_name_cannot_be_saved()
    {
        var dialog = Open(DatasetType.ObjectDetection);
        IsDisabled(dialog.Find(".primary")).ShouldBeTrue();
        dialog.Find("#label-name").Change("  ");
        IsDisabled(dialog.Find(".primary")).ShouldBeTrue();
        dialog.Find("#label-name").Change("car");
        IsDisabled(dialog.Find(".primary")).ShouldBeFalse();
    }

    [Theory]
    [InlineData(DatasetType.ObjectDetection, 1)]
    [InlineData(DatasetType.ImageSegmentation, 1)]
    [InlineData(DatasetType.ImageClassification, 0)]
    [InlineData(DatasetType.NamedEntityRecognition, 0)]
    public void A_shape_is_asked_for_only_where_shapes_are_drawn(DatasetType type, int fields) => Open(type).FindAll("#label-shape").Count.ShouldBe(fields);

    [Fact]
    public async Task Choices_of_an_attribute_are_parted_by_the_commas_of_both_languages()
    {
        Server.On(Path, """{"success":true}""");
        var dialog = Open(DatasetType.ObjectDetection);
        dialog.Find("#label-name").Change(" car ");
        dialog.Find("#label-shortcut").Change(" ");
        AddAttribute(dialog, 0, "state", "parked, moving，broken ,");
        AddAttribute(dialog, 1, "plate", "");
        AddAttribute(dialog, 2, "", "an attribute without a name is none");
        dialog.Find(".primary").Click();

        var sent = SentLabel();
        sent["name"]!.GetValue<string>().ShouldBe("car");
        sent["property"]!["@modelarts:shortcut"].ShouldBeNull();
        var attributes = sent["attributes"]!.AsArray();
        attributes.Select(a => (a!["name"]!.GetValue<string>(), a["type"]!.GetValue<string>())).ShouldBe([("state", "select"), ("plate", "text")]);
        attributes[0]!["values"]!.AsArray().Select(v => v!["value"]!.GetValue<string>()).ShouldBe(["parked", "moving", "broken"]);
        (await _dialog.Result).ShouldBeTrue();
    }

    [Fact]
    public void A_changed_label_keeps_the_identities_of_what_stayed()
    {
        Server.On(Path, """{"success":true}""");
        var dialog = Open(DatasetType.ObjectDetection, Car);
        dialog.Find("#label-name").Change("vehicle");
        dialog.FindAll(".attribute input")[1].Change("blue, green");
        dialog.Find(".primary").Click();

        var sent = SentLabel();
        (sent["name"]!.GetValue<string>(), sent["property"]!["@modelarts:rename_to"]!.GetValue<string>()).ShouldBe(("car", "vehicle"));
        var attribute = sent["attributes"]![0]!;
        attribute["id"]!.GetValue<string>().ShouldBe("a1");
        attribute["values"]!.AsArray().Select(v => (v!["id"]?.GetValue<string>(), v["value"]!.GetValue<string>())).ShouldBe([("v2", "blue"), (null, "green")]);
    }

    [Theory]
    [InlineData("""{"success":false,"results":[{"success":false,"error_msg":"The shortcut c is taken."}]}""", HttpStatusCode.OK)]
    [InlineData("""{"error_code":"ModelArts.0104","error_msg":"The shortcut c is taken."}""", HttpStatusCode.BadRequest)]
    public void A_refusal_is_shown_and_the_dialog_stays(string answer, HttpStatusCode status)
    {
        Server.On(Path, answer, status);
        var dialog = Open(DatasetType.ObjectDetection, Car);
        dialog.Find(".primary").Click();
        dialog.Find("[role=alert]").TextContent.ShouldContain("The shortcut c is taken.");
        IsDisabled(dialog.Find(".primary")).ShouldBeFalse();
        _dialog.Result.IsCompleted.ShouldBeFalse();
    }

    private static void AddAttribute(IRenderedComponent<LabelDialog> dialog, int at, string name, string values)
    {
        dialog.FindAll("button").Single(b => b.TextContent == "Add attribute").Click();
        dialog.FindAll(".attribute")[at].QuerySelectorAll("input")[0].Change(name);
        dialog.FindAll(".attribute")[at].QuerySelectorAll("input")[1].Change(values);
    }
}
