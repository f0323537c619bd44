using CsCheck;
using static Assay.Quality.Tests.Labels;

namespace Assay.Quality.Tests;

public sealed class ConsensusTests
{
    [Fact]
    public void A_single_submission_is_its_own_consensus() =>
        Consensus.Choose([new Submission(Classes("cat"), Grade.None, 5)]).ShouldBe(0);

    [Fact]
    public void The_majority_wins() =>
        // Mean agreements: cat (0 + 1)/2 = ½, dog 0, cat ½; the earlier cat is at index 2.
        Consensus.Choose(
        [
            new Submission(Classes("cat"), Grade.None, 9),
            new Submission(Classes("dog"), Grade.A, 1),
            new Submission(Classes("cat"), Grade.None, 3),
        ]).ShouldBe(2);

    [Fact]
    public void The_submission_in_the_middle_wins() =>
        // {a,b}~{a,b,c} = 2/3, {a,b}~{c} = 0, {a,b,c}~{c} = 1/3: sums 2/3, 1, 1/3.
        Consensus.Choose(
        [
            new Submission(Classes("a", "b"), Grade.A, 1),
            new Submission(Classes("a", "b", "c"), Grade.None, 2),
            new Submission(Classes("c"), Grade.A, 3),
        ]).ShouldBe(1);

    [Fact]
    public void The_box_between_the_others_wins() =>
        // Bars 0…10, 2…12 and 5…15: first–second 8/12, second–third 7/13, first–third 5/15. Sums 1.00, 1.21, 0.87.
        Consensus.Choose(
        [
            new Submission(Of(Box("car", 0, 0, 10, 1)), Grade.A, 1),
            new Submission(Of(Box("car", 5, 0, 15, 1)), Grade.A, 2),
            new Submission(Of(Box("car", 2, 0, 12, 1)), Grade.None, 3),
        ]).ShouldBe(2);

    [Fact]
    public void Of_equals_the_better_grade_wins_then_the_earlier_then_the_first()
    {
        Consensus.Choose([new(Classes("a"), Grade.B, 1), new(Classes("b"), Grade.A, 2)]).ShouldBe(1);
        Consensus.Choose([new(Classes("a"), Grade.D, 1), new(Classes("b"), Grade.None, 0)]).ShouldBe(0);
        Consensus.Choose([new(Classes("a"), Grade.A, 2), new(Classes("b"), Grade.A, 1)]).ShouldBe(1);
        Consensus.Choose([new(Classes("a"), Grade.A, 1), new(Classes("b"), Grade.A, 1)]).ShouldBe(0);
    }

    [Fact]
    public void Agreement_goes_before_the_grade() =>
        Consensus.Choose([new(Classes("a"), Grade.D, 9), new(Classes("a"), Grade.D, 8), new(Classes("b"), Grade.A, 1)]).ShouldBe(1);

    [Fact]
    public void Support_goes_before_agreement_and_equal_support_leaves_it_to_agreement()
    {
        Submission[] work = [new(Classes("a"), Grade.A, 1), new(Classes("a"), Grade.A, 2), new(Classes("b"), Grade.D, 3)];
        Consensus.Choose(work, [0.2, 0.2, 0.8]).ShouldBe(2);
        Consensus.Choose(work, [0.5, 0.5, 0.5]).ShouldBe(0);
        Should.Throw<ArgumentException>(() => Consensus.Choose(work, [1]));
    }

    [Fact]
    public void Votes_count_equal_sets_of_names() =>
        Consensus.Votes([new(Classes("a", "b"), Grade.None, 1), new(Classes("b", "a"), Grade.None, 2), new(Classes("a"), Grade.None, 3), new(Annotation.Empty, Grade.None, 4)]).ShouldBe([2, 2, 1, 1]);

    [Fact]
    public void The_order_of_submissions_does_not_count() =>
        Gen.Select(Gen.Select(GenAnnotation.Any, Gen.Int[0, 4]).Array[1, 7], Gen.Long).Sample((work, seed) =>
        {
            // Times differ, so that the last rule, the index, never decides.
            var submissions = work.Select((item, i) => new Submission(item.Item1, (Grade)item.Item2, i)).ToArray();
            var shuffled = submissions.ToArray();
            new SeededRandom(seed).Shuffle(shuffled.AsSpan());
            shuffled[Consensus.Choose(shuffled)].SubmittedAt.ShouldBe(submissions[Consensus.Choose(submissions)].SubmittedAt);
        });

    [Fact]
    public void Nothing_to_choose_from_is_refused() => Should.Throw<ArgumentException>(() => Consensus.Choose([]));
}
