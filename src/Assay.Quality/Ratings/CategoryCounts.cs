namespace Assay.Quality;

/// <summary>How often each category was chosen for one item; reused from item to item, and as long as the item has ratings.</summary>
internal sealed class CategoryCounts(int categories)
{
    private readonly int[] _counts = new int[categories];
    private readonly List<int> _seen = [];

    /// <summary>The categories that occur, in the order in which they first did.</summary>
    public List<int> Seen => _seen;

    public int this[int category] => _counts[category];

    public void Read(ReadOnlySpan<int> chosen)
    {
        foreach (var category in _seen)
            _counts[category] = 0;
        _seen.Clear();
        foreach (var category in chosen)
            if (_counts[category]++ == 0)
                _seen.Add(category);
    }
}
