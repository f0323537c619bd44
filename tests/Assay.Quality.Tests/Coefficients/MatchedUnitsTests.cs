using static Assay.Quality.Tests.Labels;

namespace Assay.Quality.Tests;

public sealed class MatchedUnitsTests
{
    [Fact]
    public void Boxes_at_the_same_place_are_one_unit_whatever_they_are_called()
    {
        var units = new MatchedUnits();
        units.Add([new(0, Of(Box("car", 0, 0, 10, 10), Box("dog", 50, 50, 60, 60))), new(1, Of(Box("truck", 1, 0, 11, 10)))]);
        units.Ratings.Items.ShouldBe(2);
        Read(units, 0).ShouldBe(["car", "truck"]);
        Read(units, 1).ShouldBe(["dog", MatchedUnits.Nothing]);
        units.RatingsWithout.Count.ShouldBe(3);
        CohenKappa.Between(units.RatingsWithout, 0, 1).Value.ShouldBe(0);
    }

    [Fact]
    public void The_assignment_is_the_best_one_in_all()
    {
        // Greedily the first box would take the nearer of two, and leave the other alone: bars 0…10 and 4…14 against 2…12 and −3…7.
        var units = new MatchedUnits(0.3);
        units.Add([new(0, Of(Box("a", 0, 0, 10, 1), Box("b", 4, 0, 14, 1))), new(1, Of(Box("c", 2, 0, 12, 1), Box("d", -3, 0, 7, 1)))]);
        units.Ratings.Items.ShouldBe(2);
        Read(units, 0).ShouldBe(["a", "d"]);
        Read(units, 1).ShouldBe(["b", "c"]);
    }

    [Fact]
    public void Of_equal_places_the_same_name_goes_first()
    {
        var units = new MatchedUnits();
        units.Add([new(0, Of(Box("a", 0, 0, 9, 9), Box("b", 0, 0, 9, 9))), new(1, Of(Box("b", 0, 0, 9, 9), Box("a", 0, 0, 9, 9)))]);
        CohenKappa.Between(units.Ratings, 0, 1).Value.ShouldBe(1);
    }

    [Fact]
    public void Spans_segments_and_triplets_are_matched_likewise()
    {
        var units = new MatchedUnits();
        units.Add([new(0, Of(Entity("person", 0, 8))), new(1, Of(Entity("place", 0, 9), Entity("person", 20, 25))), new(2, Of(Entity("person", 1, 8)))]);
        units.Add([new(0, Of(Segment("speech", 0, 900))), new(1, Of(Segment("music", 0, 1000)))]);
        units.Add(
        [
            new(0, Of(Entity("x", 0, 5, "1"), Entity("y", 9, 12, "2"), Relation("likes", "1", "2"))),
            new(1, Of(Entity("x", 0, 5, "7"), Entity("y", 9, 12, "8"), Relation("hates", "7", "8"))),
        ]);
        var all = Enumerable.Range(0, units.Ratings.Items).Select(i => string.Join('|', Read(units, i))).ToArray();
        all.ShouldBe(["person|place|person", "|person|", "speech|music", "x|x", "y|y", "likes|hates"]);
        KrippendorffAlpha.Of(units.Ratings).Value.ShouldNotBeNull();
    }

    [Fact]
    public void Classes_make_one_unit_per_sample_whose_category_is_the_set_of_names()
    {
        var units = new MatchedUnits();
        units.Add([new(0, Classes("b", "a")), new(1, Classes("a", "b"))]);
        units.Add([new(0, Annotation.Empty), new(1, Classes("a"))]);
        Read(units, 0).ShouldBe(["a + b", "a + b"]);
        Read(units, 1).ShouldBe([MatchedUnits.Nothing, "a"]);
    }

    private static string[] Read(MatchedUnits units, int item)
    {
        var categories = units.Categories;
        return [.. units.Ratings.CategoriesOf(item).ToArray().Select(c => categories[c])];
    }
}
