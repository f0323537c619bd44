using Assay.Client;
using Assay.Web.Labels;
using Assay.Web.Samples;
using Bunit;

namespace Assay.Web.Tests.Components;

public sealed class SampleViewTests : ComponentTests
{
    private IRenderedComponent<SampleView> Show(DescribeSampleResp sample, IReadOnlyList<Field>? schema = null) =>
        Render<SampleView>(p => p.Add(c => c.Sample, sample).Add(c => c.Colours, new LabelColours(null)).Add(c => c.Schema, schema ?? []));

    private static SampleLabel Span(string name, int from, int to) => new() { Name = name, Property = new() { StartIndex = from, EndIndex = to } };

    private static SampleLabel Shape(string shape, params double[][] points) => new() { Name = "car", Property = new() { Shape = shape, Feature = points } };

    [Fact]
    public void A_row_is_shown_by_its_columns()
    {
        var row = Show(new() { SampleType = SampleType.Table, SampleData = ["Ada's", "", "7"] }, [new() { Name = "name", Type = "STRING" }, new() { Name = "note", Type = "STRING" }]);
        row.FindAll("dt").Select(t => t.TextContent.Trim()).ShouldBe(["name STRING", "note STRING", "3"]);
        row.FindAll("dd").Select(d => d.TextContent).ShouldBe(["Ada's", "empty", "7"]);
    }

    [Fact]
    public void Words_are_marked_where_their_labels_are_also_where_these_overlap()
    {
        var text = Show(new() { SampleType = SampleType.Text, SampleData = ["Ada Lovelace lived"], Labels = [Span("verb", 13, 99), Span("person", 0, 12), Span("name", 4, 18), Span("inside", 5, 8)] });
        text.FindAll("mark").Select(m => m.TextContent).ShouldBe(["Ada Lovelaceperson", " livedname"]);
        text.Find(".text").TextContent.ShouldBe("Ada Lovelaceperson livedname");
    }

    [Fact]
    public void Each_shape_is_drawn_in_pixels_of_the_image()
    {
        var image = Show(new()
        {
            SampleType = SampleType.Image,
            Metadata = new() { Size = [640, 480, 3] },
            Labels =
            [
                Shape("bndbox", [10, 20], [110, 70.126]), Shape("circle", [50, 60], [7]), Shape("point", [1, 2]), Shape("polygon", [0, 0], [9, 0], [9, 9]),
                Shape("polyline", [0, 0], [5, 5], [9, 0]), Shape("line", [0, 0], [9, 9]), Shape("dashed", [0, 9], [9, 0]), new() { Name = "day" },
            ],
        });
        image.Find("svg").GetAttribute("viewBox").ShouldBe("0 0 640 480");
        var rect = image.Find("rect");
        new[] { "x", "y", "width", "height" }.Select(rect.GetAttribute).ShouldBe(["10", "20", "100", "50.13"]);
        image.FindAll("circle").Select(c => (c.GetAttribute("r"), c.ClassList.Contains("point"))).ShouldBe([("7", false), ("5.33", true)]);
        image.Find("polygon").GetAttribute("points").ShouldBe("0,0 9,0 9,9");
        image.FindAll("polyline").Select(l => (l.GetAttribute("points"), l.ClassList.Contains("dashed"))).ShouldBe([("0,0 5,5 9,0", false), ("0,0 9,9", false), ("0,9 9,0", true)]);
    }
}
