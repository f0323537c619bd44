using static Assay.Quality.Tests.Labels;

namespace Assay.Quality.Tests;

public sealed class ClassAgreementTests
{
    [Theory]
    [InlineData("", "", 1)]
    [InlineData("a", "", 0)]
    [InlineData("a", "a", 1)]
    [InlineData("a", "b", 0)]
    [InlineData("a b", "b c", 1.0 / 3)] // {b} of {a, b, c}
    [InlineData("a b c", "c a", 2.0 / 3)] // {a, c} of {a, b, c}
    [InlineData("a a b", "b a", 1)] // a set: twice is once
    public void Classes_agree_by_the_jaccard_index_of_their_names(string x, string y, double expected) =>
        Agreement.Between(Parse(x), Parse(y)).ShouldBe(expected, 1e-12);

    [Fact]
    public void Attributes_kinds_and_speakers_do_not_count() =>
        Agreement.Between(Of(WithAttributes("a", """{"x":1}""")), Of(new LabelUnit { Name = "a", Kind = LabelKind.TextClass, Speaker = "s" })).ShouldBe(1);

    [Fact]
    public void A_class_and_a_shape_of_the_same_name_do_not_agree() =>
        Agreement.Between(Classes("car"), Of(Box("car", 0, 0, 1, 1))).ShouldBe(0);

    private static Annotation Parse(string names) => Classes(names.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
