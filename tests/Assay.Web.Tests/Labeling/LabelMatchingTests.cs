using Assay.Client;
using Assay.Web.Labeling.Documents;

namespace Assay.Web.Tests.Labeling;

public sealed class LabelMatchingTests
{
    private static SampleLabel Box(double x, string name = "car") =>
        new() { Name = name, Type = LabelType.ObjectDetection, Property = new() { Shape = "bndbox", Feature = [[x, 0], [x + 100, 100]] } };

    private static SampleLabel Speech(int end, string said) =>
        new() { Name = "speech", Type = LabelType.SpeechParagraph, Property = new() { StartTime = "00:00:00.000", EndTime = $"00:00:0{end}.000", Content = said } };

    [Fact]
    public void A_box_drawn_a_little_differently_is_the_same()
    {
        LabelMatching.Shared([Box(0)], [Box(5)]).ShouldBe([true]);
        LabelMatching.Shared([Box(0)], [Box(30)]).ShouldBe([false]);
        LabelMatching.Shared([Box(0)], [Box(5, "van")]).ShouldBe([false]);
    }

    [Fact]
    public void Each_box_stands_for_one_and_the_exact_one_first() =>
        LabelMatching.Shared([Box(0), Box(4)], [Box(4)]).ShouldBe([false, true]);

    [Fact]
    public void Speech_of_about_the_same_time_has_to_say_the_same()
    {
        LabelMatching.Shared([Speech(8, "hello")], [Speech(9, "hello")]).ShouldBe([true]);
        LabelMatching.Shared([Speech(8, "hello")], [Speech(9, "hallo")]).ShouldBe([false]);
        LabelMatching.Shared([Speech(4, "hello")], [Speech(9, "hello")]).ShouldBe([false]);
    }

    [Fact]
    public void Labels_without_a_place_are_compared_as_they_are()
    {
        SampleLabel day = new() { Name = "day", Type = LabelType.ImageClassification };
        LabelMatching.Shared([day], [day]).ShouldBe([true]);
        LabelMatching.Shared([day], [day with { Name = "night" }]).ShouldBe([false]);
    }

    [Fact]
    public void Points_may_lie_some_pixels_apart()
    {
        static SampleLabel At(double x) => new() { Name = "eye", Type = LabelType.ObjectDetection, Property = new() { Shape = "point", Feature = [[x, 10]] } };
        LabelMatching.Shared([At(10)], [At(14)]).ShouldBe([true]);
        LabelMatching.Shared([At(10)], [At(20)]).ShouldBe([false]);
    }
}
