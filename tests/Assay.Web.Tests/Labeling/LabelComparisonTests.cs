using System.Text.Json;
using Assay.Client;
using Assay.Web.Labeling.Documents;

namespace Assay.Web.Tests.Labeling;

public sealed class LabelComparisonTests
{
    private static SampleLabel Read(string json) => JsonSerializer.Deserialize<SampleLabel>(json, AssayJson.Options)!;

    [Fact]
    public void Order_and_the_writing_of_numbers_do_not_count()
    {
        var a = Read("""{"name":"car","type":1,"property":{"@modelarts:shape":"bndbox","@modelarts:feature":[[1.0,2],[3,4.50]]}}""");
        var b = Read("""{"type":1,"property":{"@modelarts:feature":[[1,2.0],[3.0,4.5]],"@modelarts:shape":"bndbox"},"name":"car"}""");
        var other = Read("""{"name":"van","type":1}""");
        LabelComparison.Same([a, other], [other, b]).ShouldBeTrue();
    }

    [Theory]
    [InlineData("""{"name":"van","type":1}""")]
    [InlineData("""{"name":"car","type":1,"property":{"colour":"red"}}""")]
    [InlineData("""{"name":"car","type":1,"property":{"@modelarts:start_index":0,"@modelarts:end_index":2}}""")]
    public void What_a_label_says_counts(string json) =>
        LabelComparison.Same([Read("""{"name":"car","type":1}""")], [Read(json)]).ShouldBeFalse();

    [Fact]
    public void Relations_are_compared_by_what_they_join_not_by_ids()
    {
        SampleLabel[] Triplet(string head, string tail) =>
        [
            new() { Name = "person", Type = LabelType.TripletEntity, Id = head, Property = new() { StartIndex = 0, EndIndex = 3 } },
            new() { Name = "place", Type = LabelType.TripletEntity, Id = tail, Property = new() { StartIndex = 5, EndIndex = 9 } },
            new() { Name = "lives in", Type = LabelType.TripletRelation, Property = new() { From = head, To = tail } },
        ];
        LabelComparison.Same(Triplet("1", "2"), Triplet("x", "y")).ShouldBeTrue();
    }

    [Fact]
    public void Labels_that_changed_places_are_the_same_and_a_moved_corner_is_not()
    {
        var (a, b, c) = (Read(Box("1")), Read(Box("2")), Read(Box("3")));
        LabelComparison.Same([a, b, c], [a, Read(Box("3.0")), Read(Box("2"))]).ShouldBeTrue();
        LabelComparison.Same([a, b, c], [a, b, Read(Box("3.5"))]).ShouldBeFalse();

        static string Box(string x) => $$$"""{"name":"car","type":1,"property":{"@modelarts:shape":"bndbox","@modelarts:feature":[[0,0],[{{{x}}},4]]}}""";
    }

    [Fact]
    public void Each_label_is_shared_with_one_other_at_most()
    {
        var car = Read("""{"name":"car","type":1}""");
        LabelComparison.Shared([car, car], [car]).ShouldBe([true, false]);
    }
}
