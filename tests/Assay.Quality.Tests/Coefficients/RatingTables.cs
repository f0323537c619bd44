namespace Assay.Quality.Tests;

/// <summary>Ratings written as tables.</summary>
internal static class RatingTables
{
    /// <summary>Krippendorff's example: 4 observers, 12 units, values 1 … 5 ("Computing Krippendorff's alpha-reliability", 2011, C).</summary>
    public static Ratings Krippendorff { get; } = ByLabeler(
        "1 2 3 3 2 1 4 1 2 . . .",
        "1 2 3 3 2 2 4 1 2 5 . 3",
        ". 3 3 3 2 3 4 2 2 5 1 .",
        "1 2 3 3 2 4 4 1 2 5 1 .");

    /// <summary>A line per labeler, a word per item; a dot for none. Categories count from 1.</summary>
    public static Ratings ByLabeler(params string[] lines)
    {
        var ratings = new List<Rating>();
        var (items, categories) = (0, 0);
        for (var labeler = 0; labeler < lines.Length; labeler++)
        {
            var words = lines[labeler].Split(' ');
            items = words.Length;
            for (var item = 0; item < items; item++)
                if (words[item] != ".")
                {
                    ratings.Add(new(item, labeler, int.Parse(words[item]) - 1));
                    categories = Math.Max(categories, int.Parse(words[item]));
                }
        }

        return new(items, lines.Length, categories, ratings.ToArray());
    }

    /// <summary>A row per item: how many labelers chose each category.</summary>
    public static Ratings ByCounts(int[][] rows)
    {
        var ratings = new List<Rating>();
        for (var item = 0; item < rows.Length; item++)
        {
            var labeler = 0;
            for (var category = 0; category < rows[item].Length; category++)
                for (var i = 0; i < rows[item][category]; i++)
                    ratings.Add(new(item, labeler++, category));
        }

        return new(rows.Length, rows.Max(row => row.Sum()), rows[0].Length, ratings.ToArray());
    }

    /// <summary>A cell per pair of categories: how often the first labeler chose the row and the second the column.</summary>
    public static Ratings ByPairs(int[][] table)
    {
        var ratings = new List<Rating>();
        var item = 0;
        for (var a = 0; a < table.Length; a++)
            for (var b = 0; b < table.Length; b++)
                for (var i = 0; i < table[a][b]; i++, item++)
                    ratings.AddRange([new(item, 0, a), new(item, 1, b)]);
        return new(item, 2, table.Length, ratings.ToArray());
    }
}
