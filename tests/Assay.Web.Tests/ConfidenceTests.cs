using Assay.Web.Acceptance;
using CsCheck;

namespace Assay.Web.Tests;

public sealed class ConfidenceTests
{
    [Theory]
    [InlineData(59, 0, 0.0495)]
    [InlineData(100, 0, 0.0295)]
    [InlineData(20, 1, 0.2161)]
    [InlineData(10, 10, 1)]
    [InlineData(0, 0, 1)]
    public void The_bound_is_that_of_the_tables(int judged, int wrong, double bound) => Confidence.UpperBound(judged, wrong).ShouldBe(bound, 0.0005);

    [Fact]
    public void More_wrong_ones_raise_the_bound_and_more_right_ones_lower_it() =>
        Gen.Select(Gen.Int[2, 2000], Gen.Int[0, 40]).Where((judged, wrong) => wrong < judged - 1).Sample((judged, wrong) =>
        {
            var bound = Confidence.UpperBound(judged, wrong);
            return bound > (double)wrong / judged && Confidence.UpperBound(judged, wrong + 1) > bound && Confidence.UpperBound(judged + 50, wrong) < bound;
        });
}
