namespace Assay.Quality.Tests;

public sealed class ReviewerCorrectionTests
{
    [Fact]
    public void The_share_found_is_corrected_by_what_reviewers_miss_and_invent()
    {
        // Rogan and Gladen: (0.10 + 0.98 − 1) / (0.80 + 0.98 − 1) = 0.08 / 0.78.
        var estimate = ReviewerCorrection.RoganGladen(100, 1000, new(50, 40, 100, 98), 0.95);
        estimate.Value!.Value.ShouldBe(0.08 / 0.78, 1e-12);
        estimate.Interval!.Value.Contains(estimate.Value.Value).ShouldBeTrue();
    }

    [Fact]
    public void Perfect_reviewers_leave_the_share_as_it_is() =>
        ReviewerCorrection.RoganGladen(30, 300, new(1000, 1000, 1000, 1000), 0.95).Value!.Value.ShouldBe(0.1, 1e-12);

    [Fact]
    public void Fewer_wrong_than_reviewers_invent_are_none() =>
        ReviewerCorrection.RoganGladen(1, 1000, new(100, 90, 100, 90), 0.95).ShouldSatisfyAllConditions(e => e.Value.ShouldBe(0), e => e.Interval!.Value.Lower.ShouldBe(0));

    [Fact]
    public void Reviewers_at_random_and_missing_checks_leave_it_undefined()
    {
        ReviewerCorrection.RoganGladen(10, 100, new(10, 5, 10, 5), 0.95).Reason.ShouldBe(Undefined.ReviewersAtRandom);
        ReviewerCorrection.RoganGladen(10, 100, new(0, 0, 10, 5), 0.95).Reason.ShouldBe(Undefined.NoDoubleChecks);
    }

    [Fact]
    public void The_interval_covers_the_truth_about_as_often_as_stated()
    {
        const int rounds = 2_000;
        var random = new SeededRandom(17);
        int Draw(int n, double p) => Enumerable.Range(0, n).Count(_ => random.NextDouble() < p);
        var covered = 0;
        for (var round = 0; round < rounds; round++)
            if (ReviewerCorrection.RoganGladen(Draw(500, 0.08 * 0.85 + 0.92 * 0.05), 500, new(60, Draw(60, 0.85), 120, Draw(120, 0.95)), 0.95).Interval!.Value.Contains(0.08))
                covered++;
        ((double)covered / rounds).ShouldBeInRange(0.925, 0.99);
    }
}
