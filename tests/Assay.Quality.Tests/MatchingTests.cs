using CsCheck;

namespace Assay.Quality.Tests;

public sealed class MatchingTests
{
    [Fact]
    public void The_best_sum_equals_that_of_trying_every_pairing() =>
        Gen.Select(Gen.Int[1, 6], Gen.Int[1, 6], Gen.Double[-1, 1].Array[36]).Sample((rows, columns, weights) =>
        {
            // About half of the pairs have no similarity and are left out.
            var pairs = new List<Pair>();
            for (var i = 0; i < rows; i++)
                for (var j = 0; j < columns; j++)
                    if (weights[i * 6 + j] > 0)
                        pairs.Add(new Pair(i, j, weights[i * 6 + j]));
            Matching.BestSum(pairs, rows, columns).ShouldBe(Best(0, 0), 1e-12);

            double Best(int row, int used)
            {
                if (row == rows)
                    return 0;
                var best = Best(row + 1, used);
                for (var j = 0; j < columns; j++)
                    if ((used >> j & 1) == 0 && weights[row * 6 + j] > 0)
                        best = Math.Max(best, weights[row * 6 + j] + Best(row + 1, used | 1 << j));
                return best;
            }
        });

    [Fact]
    public void Without_pairs_the_sum_is_zero() => Matching.BestSum([], 3, 4).ShouldBe(0);
}
