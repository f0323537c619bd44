using Assay.Client;
using Assay.Web.Labeling.Boards;
using Assay.Web.Labeling.LabelSets;
using Assay.Web.Labels;
using Assay.Web.Samples;

namespace Assay.Web.Tests;

public sealed class SampleKindsTests
{
    [Theory]
    [InlineData("58bf5a6048c28c31157cca2005bc2142.000000012", "shops.csv", "shops.csv:12")]
    [InlineData("58bf5a6048c28c31157cca2005bc2142", "street.jpg", "street.jpg")]
    [InlineData("58bf5a6048c28c31157cca2005bc2142", null, "58bf5a6048c28c31157cca2005bc2142")]
    public void A_line_of_a_file_is_told_from_the_others(string id, string? file, string name) =>
        SampleKinds.NameOf(new() { SampleId = id, SampleName = file }).ShouldBe(name);

    [Theory]
    [InlineData("notes.txt", BoardKind.Text)]
    [InlineData("street.JPG", BoardKind.Image)]
    [InlineData("tone.wav", BoardKind.Audio)]
    [InlineData("walk.webm", BoardKind.Video)]
    [InlineData("data.bin", BoardKind.Image)]
    public void Files_of_a_free_format_are_shown_by_their_ending(string file, BoardKind kind) =>
        BoardKinds.Of(DatasetType.Custom, new() { SampleName = file, SampleType = SampleType.Custom }).ShouldBe(kind);

    [Fact]
    public void A_label_has_the_same_colour_in_the_gallery_as_in_the_workspace()
    {
        Label[] labels =
        [
            new() { Name = "car", Property = new() { Color = "#0072B2" } },
            new() { Name = "person" },
            new() { Name = "sign", Property = new() { Color = "#abc" } },
            new() { Name = "lamp", Property = new() { Color = "#red;x:" } },
        ];
        var gallery = new LabelColours(labels);
        var workspace = new LabelPalette(labels);
        labels.Select(l => gallery.Of(l.Name)).ShouldBe(["#0072B2", "#e69f00", "#aabbcc", "#009e73"]);
        workspace.Choices.Select(c => c.Color).ShouldBe(labels.Select(l => gallery.Of(l.Name)));
    }
}
