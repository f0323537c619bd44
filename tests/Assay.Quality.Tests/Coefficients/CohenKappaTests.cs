using CsCheck;

namespace Assay.Quality.Tests;

public sealed class CohenKappaTests
{
    // J. Cohen, 1960 and 1968: two judges, three diagnoses, 200 cases.
    private static readonly int[][] Diagnoses = [[88, 14, 18], [10, 40, 10], [2, 6, 12]];

    [Fact]
    public void Cohens_own_example_comes_out()
    {
        var kappa = CohenKappa.Between(RatingTables.ByPairs(Diagnoses), 0, 1);
        kappa.Value!.Value.ShouldBe(0.29 / 0.59, 1e-12); // (0.70 − 0.41) / (1 − 0.41) = 0.492

        // Cohen gives 0.055 for the standard error; the later formula of Fleiss, Cohen and Everitt gives 0.051.
        var half = (kappa.Interval!.Value.Upper - kappa.Interval.Value.Lower) / 2;
        (half / 1.959963985).ShouldBe(0.051, 0.0005);
    }

    [Fact]
    public void Weighted_kappa_is_one_less_the_weighted_disagreement_over_the_expected_one() =>
        Gen.Select(Gen.Int[2, 5], Gen.Int[0, 12].Array[25]).Sample((q, cells) =>
        {
            var table = Enumerable.Range(0, q).Select(i => Enumerable.Range(0, q).Select(j => cells[5 * i + j]).ToArray()).ToArray();
            double n = table.Sum(row => row.Sum());
            foreach (var weighting in new[] { Weighting.Identity, Weighting.Linear, Weighting.Quadratic })
            {
                var (observed, expected) = (0.0, 0.0);
                for (var i = 0; i < q; i++)
                    for (var j = 0; j < q; j++)
                    {
                        var cost = weighting switch { Weighting.Identity => i == j ? 0 : 1, Weighting.Linear => Math.Abs(i - j), _ => Math.Pow(i - j, 2) };
                        observed += table[i][j] * cost;
                        expected += table[i].Sum() * (double)table.Sum(row => row[j]) * cost / n;
                    }

                var kappa = CohenKappa.Between(RatingTables.ByPairs(table), 0, 1, weighting);
                if (n == 0 || expected == 0)
                    kappa.Value.ShouldBeNull();
                else
                    kappa.Value!.Value.ShouldBe(1 - observed / expected, 1e-9);
            }
        });

    [Fact]
    public void The_interval_covers_the_truth_about_as_often_as_stated()
    {
        // Both judges see one of two equally frequent kinds and are right 9 times of 10: agreement 0.82, kappa 0.64.
        var random = new SeededRandom(5);
        var covered = 0;
        const int rounds = 1_000;
        for (var round = 0; round < rounds; round++)
        {
            int[][] table = [[0, 0], [0, 0]];
            for (var i = 0; i < 200; i++)
            {
                var truth = (int)random.NextBelow(2);
                table[random.NextDouble() < 0.9 ? truth : 1 - truth][random.NextDouble() < 0.9 ? truth : 1 - truth]++;
            }

            if (CohenKappa.Between(RatingTables.ByPairs(table), 0, 1).Interval!.Value.Contains(0.64))
                covered++;
        }

        ((double)covered / rounds).ShouldBeInRange(0.92, 0.975);
    }

    [Fact]
    public void Without_overlap_or_with_one_category_it_is_undefined()
    {
        CohenKappa.Between(RatingTables.ByLabeler("1 2 . .", ". . 1 2"), 0, 1).Reason.ShouldBe(Undefined.NoOverlap);
        var same = CohenKappa.Between(RatingTables.ByLabeler("1 1 1", "1 1 1"), 0, 1);
        same.Value.ShouldBeNull();
        same.ToString().ShouldBe("undefined, because all labels are the same");
    }
}
