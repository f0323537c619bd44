namespace Assay.Quality;

/// <summary>The assignment problem: give each row a column of its own so that the weights add up to the most possible.</summary>
/// <remarks>The Hungarian method by shortest augmenting paths with potentials (Jonker and Volgenant, Computing 38, 1987): O(rows² × columns).</remarks>
internal static class Assignment
{
    /// <param name="weights">Row by row; 0 or more.</param>
    /// <param name="rows">At most <paramref name="columns"/>.</param>
    /// <param name="columns">Number of columns.</param>
    public static double BestSum(ReadOnlySpan<double> weights, int rows, int columns)
    {
        var sum = 0.0;
        var best = Best(weights, rows, columns);
        for (var i = 0; i < rows; i++)
            sum += weights[i * columns + best[i]];
        return sum;
    }

    /// <summary>The column of each row in the best assignment; a pair of weight 0 may be among them.</summary>
    public static int[] Best(ReadOnlySpan<double> weights, int rows, int columns)
    {
        // Column 0 is no column: it holds the row that is being placed. Rows count from 1, so that 0 means free.
        var rowPotential = new double[rows + 1];
        var columnPotential = new double[columns + 1];
        var rowOf = new int[columns + 1];
        var previous = new int[columns + 1];
        var shortest = new double[columns + 1];
        var done = new bool[columns + 1];
        for (var row = 1; row <= rows; row++)
        {
            rowOf[0] = row;
            Array.Fill(shortest, double.PositiveInfinity);
            Array.Clear(done);
            var column = 0;
            do
            {
                done[column] = true;
                var current = rowOf[column];
                var costs = weights.Slice((current - 1) * columns, columns);
                var step = double.PositiveInfinity;
                var next = 0;
                for (var j = 1; j <= columns; j++)
                {
                    if (done[j])
                        continue;
                    var cost = -costs[j - 1] - rowPotential[current] - columnPotential[j];
                    if (cost < shortest[j])
                    {
                        shortest[j] = cost;
                        previous[j] = column;
                    }

                    if (shortest[j] < step)
                    {
                        step = shortest[j];
                        next = j;
                    }
                }

                for (var j = 0; j <= columns; j++)
                {
                    if (done[j])
                    {
                        rowPotential[rowOf[j]] += step;
                        columnPotential[j] -= step;
                    }
                    else
                    {
                        shortest[j] -= step;
                    }
                }

                column = next;
            }
            while (rowOf[column] != 0);

            while (column != 0)
            {
                rowOf[column] = rowOf[previous[column]];
                column = previous[column];
            }
        }

        var best = new int[rows];
        for (var j = 1; j <= columns; j++)
            if (rowOf[j] != 0)
                best[rowOf[j] - 1] = j - 1;
        return best;
    }
}
