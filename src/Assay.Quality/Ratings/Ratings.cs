namespace Assay.Quality;

/// <summary>
/// Who put which item into which category, kept item by item: what agreement coefficients and labeler models are computed from. What a labeler did not label is simply absent.
/// Memory is proportional to the ratings.
/// </summary>
public sealed class Ratings
{
    private readonly int[] _starts;
    private readonly int[] _labelers;
    private readonly int[] _categories;

    /// <summary>Sorts ratings by item; within an item they keep their order. Of several ratings of one item by one labeler each counts.</summary>
    /// <param name="items">Number of items.</param>
    /// <param name="labelers">Number of labelers.</param>
    /// <param name="categories">Number of categories, those that nobody chose included.</param>
    /// <param name="ratings">In any order.</param>
    public Ratings(int items, int labelers, int categories, ReadOnlySpan<Rating> ratings)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(items);
        ArgumentOutOfRangeException.ThrowIfNegative(labelers);
        ArgumentOutOfRangeException.ThrowIfNegative(categories);
        (Items, Labelers, Categories) = (items, labelers, categories);
        _starts = new int[items + 1];
        foreach (var rating in ratings)
        {
            if ((uint)rating.Item >= (uint)items || (uint)rating.Labeler >= (uint)labelers || (uint)rating.Category >= (uint)categories)
                throw new ArgumentOutOfRangeException(nameof(ratings), rating, "Items, labelers and categories count from 0 to their number less 1.");
            _starts[rating.Item + 1]++;
        }

        for (var i = 0; i < items; i++)
            _starts[i + 1] += _starts[i];
        (_labelers, _categories) = (new int[ratings.Length], new int[ratings.Length]);
        var next = _starts.AsSpan(0, items).ToArray();
        foreach (var rating in ratings)
        {
            var at = next[rating.Item]++;
            (_labelers[at], _categories[at]) = (rating.Labeler, rating.Category);
        }
    }

    /// <summary>Number of items, those that nobody labeled included.</summary>
    public int Items { get; }

    /// <summary>Number of labelers.</summary>
    public int Labelers { get; }

    /// <summary>Number of categories.</summary>
    public int Categories { get; }

    /// <summary>Number of ratings.</summary>
    public int Count => _labelers.Length;

    /// <summary>Who labeled the item, in step with <see cref="CategoriesOf"/>.</summary>
    public ReadOnlySpan<int> LabelersOf(int item) => _labelers.AsSpan(_starts[item], _starts[item + 1] - _starts[item]);

    /// <summary>What the item was labeled as, in step with <see cref="LabelersOf"/>.</summary>
    public ReadOnlySpan<int> CategoriesOf(int item) => _categories.AsSpan(_starts[item], _starts[item + 1] - _starts[item]);

    /// <summary>The category that a labeler gave an item; −1 for none, the first of several.</summary>
    internal int CategoryBy(int item, int labeler) => LabelersOf(item).IndexOf(labeler) is var at && at >= 0 ? CategoriesOf(item)[at] : -1;
}
