using static Assay.Quality.Tests.Labels;

namespace Assay.Quality.Tests;

public sealed class KnownLabelsTests
{
    [Fact]
    public void Classes_are_right_when_they_are_the_same_set()
    {
        KnownLabels.AreMetBy(Classes("cat", "indoors"), Classes("indoors", "cat")).ShouldBeTrue();
        KnownLabels.AreMetBy(Classes("cat", "indoors"), Classes("cat")).ShouldBeFalse();
        KnownLabels.AreMetBy(Classes("cat"), Classes("dog")).ShouldBeFalse();
        KnownLabels.AreMetBy(Classes("cat"), Annotation.Empty).ShouldBeFalse();
        KnownLabels.AreMetBy(Annotation.Empty, Annotation.Empty).ShouldBeTrue();
    }

    [Fact]
    public void Boxes_are_right_when_each_overlaps_one_of_its_name_by_half()
    {
        // Overlaps of 10 by 10 boxes that are moved by 3 and by 4: 7 / 13 and 6 / 14.
        var known = Of(Box("car", 0, 0, 10, 10), Box("bus", 50, 0, 60, 10));
        KnownLabels.AreMetBy(known, Of(Box("bus", 50, 0, 60, 10), Box("car", 3, 0, 13, 10))).ShouldBeTrue();
        KnownLabels.AreMetBy(known, Of(Box("bus", 50, 0, 60, 10), Box("car", 4, 0, 14, 10))).ShouldBeFalse();
        KnownLabels.AreMetBy(known, Of(Box("car", 50, 0, 60, 10), Box("bus", 0, 0, 10, 10))).ShouldBeFalse();
        KnownLabels.AreMetBy(known, Of(Box("car", 0, 0, 10, 10))).ShouldBeFalse();
        KnownLabels.AreMetBy(known, Of(Box("car", 0, 0, 10, 10), Box("bus", 50, 0, 60, 10), Box("bus", 90, 0, 99, 10))).ShouldBeFalse();
    }

    [Fact]
    public void What_can_be_paired_is_paired_even_if_another_pairing_overlaps_more() =>

        // Two of three lie exactly on a known one, but then the third has none left; each moved on by one, all overlap by 7 / 13.
        KnownLabels.AreMetBy(
            Of(Box("car", 0, 0, 10, 10), Box("car", 3, 0, 13, 10), Box("car", 6, 0, 16, 10)),
            Of(Box("car", -3, 0, 7, 10), Box("car", 0, 0, 10, 10), Box("car", 3, 0, 13, 10))).ShouldBeTrue();
}
