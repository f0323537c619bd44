using System.Runtime.InteropServices;
using System.Text.Json;
using Assay.Client;
using Assay.Web.Labeling.Journal;

namespace Assay.Web.Tests.Labeling;

public sealed class PackedLabelsTests
{
    private static SampleLabel Shape(string name, double? score, params IReadOnlyList<IReadOnlyList<double>> points) =>
        new() { Name = name, Type = LabelType.ObjectDetection, Score = score, Property = new() { Shape = "bndbox", Feature = points } };

    [Fact]
    public void Shapes_are_numbers_beside_what_they_have_in_common()
    {
        var packed = PackedLabels.Of([Shape("car", null, [1, 2.5], [3, 4]), Shape("car", .5, [5, 6], [2]), Shape("bus", null, [7, 8])]);
        MemoryMarshal.Cast<byte, double>(packed.Numbers).ToArray().ShouldBe(
            [0, double.NaN, 2, 1, 2.5, 3, 4, 0, .5, 2, 5, 6, 2, double.NaN, 1, double.NaN, 1, 7, 8]);
        var words = JsonSerializer.Deserialize<List<string>>(packed.Words)!;
        words.ShouldBe(["""{"name":"car","property":{"@modelarts:shape":"bndbox"},"type":1}""", """{"name":"bus","property":{"@modelarts:shape":"bndbox"},"type":1}"""]);
    }

    [Fact]
    public void Labels_that_say_more_than_where_they_are_stay_as_they_are()
    {
        var attributes = new Dictionary<string, JsonElement> { ["colour"] = JsonSerializer.SerializeToElement("red") };
        var car = Shape("car", .5, [1, 2], [3, 4]);
        IReadOnlyList<SampleLabel> labels =
        [
            car with { Id = "7" },
            car with { Property = car.Property! with { Additional = attributes } },
            car with { Property = car.Property! with { Hard = "1" } },
            new() { Name = "day", Type = LabelType.ImageClassification },
            Shape("car", null, [1, 2, 3]),
        ];
        var packed = PackedLabels.Of(labels);
        MemoryMarshal.Cast<byte, double>(packed.Numbers).ToArray().ShouldBe([.. Enumerable.Range(0, 5).SelectMany(n => new[] { n, double.NaN, -1 })]);
        JsonSerializer.Deserialize<List<string>>(packed.Words).ShouldBe(labels.Select(l => JsonSerializer.Serialize(l, AssayJson.Options)));
    }
}
