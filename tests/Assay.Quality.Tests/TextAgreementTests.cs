using static Assay.Quality.Tests.Labels;

namespace Assay.Quality.Tests;

public sealed class TextAgreementTests
{
    [Fact]
    public void Spans_agree_by_the_characters_they_share() =>
        // [0,10) and [5,15): 5 of 15.
        Agreement.Between(Of(Entity("a", 0, 10)), Of(Entity("a", 5, 15))).ShouldBe(1.0 / 3, 1e-12);

    [Theory]
    [InlineData(10, 20)] // begins where the other ends
    [InlineData(30, 40)]
    public void Spans_that_share_nothing_do_not_agree(long start, long end) =>
        Agreement.Between(Of(Entity("a", 0, 10)), Of(Entity("a", start, end))).ShouldBe(0);

    [Fact]
    public void Spans_are_paired_one_to_one() =>
        // Two short spans inside one long: only one of them may have it. 2·(5/10)/(1 + 2).
        Agreement.Between(Of(Entity("a", 0, 10)), Of(Entity("a", 0, 5), Entity("a", 5, 10))).ShouldBe(1.0 / 3, 1e-12);

    [Fact]
    public void Triplets_that_differ_in_ids_alone_agree_fully() =>
        Agreement.Between(
            Of(Entity("person", 0, 3, "1"), Entity("city", 9, 12, "2"), Relation("lives", "1", "2")),
            Of(Relation("lives", "b", "a"), Entity("city", 9, 12, "a"), Entity("person", 0, 3, "b"))).ShouldBe(1, 1e-12);

    [Fact]
    public void A_relation_counts_with_how_well_its_ends_agree() =>
        // person [0,4) and [0,2): 1/2; city equal: 1; the relation ½·1. 2·(½ + 1 + ½)/6 = 2/3.
        Agreement.Between(
            Of(Entity("person", 0, 4, "1"), Entity("city", 9, 12, "2"), Relation("lives", "1", "2")),
            Of(Entity("person", 0, 2, "1"), Entity("city", 9, 12, "2"), Relation("lives", "1", "2"))).ShouldBe(2.0 / 3, 1e-12);

    [Fact]
    public void A_relation_the_other_way_round_does_not_agree() =>
        // The two entities agree, the relations do not: 2·2/6.
        Agreement.Between(
            Of(Entity("person", 0, 4, "1"), Entity("person", 9, 12, "2"), Relation("knows", "1", "2")),
            Of(Entity("person", 0, 4, "1"), Entity("person", 9, 12, "2"), Relation("knows", "2", "1"))).ShouldBe(2.0 / 3, 1e-12);

    [Fact]
    public void A_relation_to_a_label_that_is_missing_does_not_agree() =>
        // Entities 1 of 2 and 1: person. 2·1/(3 + 2) = 0.4.
        Agreement.Between(
            Of(Entity("person", 0, 4, "1"), Entity("city", 9, 12, "2"), Relation("lives", "1", "2")),
            Of(Entity("person", 0, 4, "1"), Relation("lives", "1", "2"))).ShouldBe(0.4, 1e-12);

    [Fact]
    public void Segments_agree_by_the_time_they_share() =>
        // 1…3 s and 2…5 s: 1 of 4 s.
        Agreement.Between(Of(Segment("talk", 1000, 3000)), Of(Segment("talk", 2000, 5000))).ShouldBe(0.25, 1e-12);

    [Fact]
    public void Segments_with_transcripts_agree_by_time_and_words() =>
        // Time 1/2; "kitten" to "sitten" 1 edit of 6: 5/6. ½·5/6.
        Agreement.Between(Of(Segment("talk", 0, 1000, "kitten")), Of(Segment("talk", 0, 2000, "sitten"))).ShouldBe(5.0 / 12, 1e-12);

    [Fact]
    public void Objects_in_a_video_agree_by_time_and_shape() =>
        // Time 1/3, boxes 1/2.
        Agreement.Between(Of(InVideo(0, 20, 10)), Of(InVideo(10, 30, 5))).ShouldBe(1.0 / 6, 1e-12);

    [Theory]
    [InlineData("kitten", "sitting", 4.0 / 7)] // 3 edits of 7
    [InlineData("", "", 1)]
    [InlineData("abc", "", 0)]
    [InlineData("abc", "abc", 1)]
    [InlineData("abc", "xyz", 0)]
    public void Transcripts_agree_by_one_minus_their_normalised_edit_distance(string x, string y, double expected) =>
        Agreement.Between(Of(Transcript(x)), Of(Transcript(y))).ShouldBe(expected, 1e-12);

    private static LabelUnit InVideo(long start, long end, double height) => new()
    {
        Name = "car",
        Kind = LabelKind.Video,
        Time = new Interval(start, end),
        Shape = ShapeKind.Bndbox,
        Points = [[0, 0], [10, height]],
    };
}
