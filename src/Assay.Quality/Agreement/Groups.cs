namespace Assay.Quality;

/// <summary>Disjoint sets of the numbers 0 … size − 1 (union–find with path halving).</summary>
internal sealed class Groups(int size)
{
    private readonly int[] _parent = [.. Enumerable.Range(0, size)];

    public int Of(int item)
    {
        while (_parent[item] != item)
            item = _parent[item] = _parent[_parent[item]];
        return item;
    }

    public void Join(int a, int b) => _parent[Of(a)] = Of(b);
}
