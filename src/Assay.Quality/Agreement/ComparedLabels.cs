namespace Assay.Quality;

/// <summary>The labels of one annotation, ready to be compared: outlines read, the ends of relations found.</summary>
internal sealed class ComparedLabels
{
    // Comparing outlines that zigzag over each other costs the product of their vertices; these bounds keep it near a second.
    private const int MaxVertices = 20_000;
    private const int MaxVerticesEach = 4096;

    private readonly Dictionary<string, LabelUnit> _byId;
    private readonly Dictionary<LabelUnit, Outline> _outlines = new(ReferenceEqualityComparer.Instance);

    public ComparedLabels(Annotation annotation)
    {
        Units = annotation.Units;
        _byId = annotation.HasRelations() ? annotation.ById() : [];
        var limit = VerticesEach();
        foreach (var unit in Units)
            if (unit.Shape != ShapeKind.None)
                _outlines[unit] = Outline.Of(unit, limit);
    }

    public IReadOnlyList<LabelUnit> Units { get; }

    public Outline? OutlineOf(LabelUnit unit) => _outlines.GetValueOrDefault(unit);

    public LabelUnit? Find(string? id) => id is null ? null : _byId.GetValueOrDefault(id);

    // Thins the largest outlines first, and none of an annotation of ordinary size.
    private int VerticesEach()
    {
        var limit = MaxVerticesEach;
        while (limit > 8 && Units.Sum(unit => Math.Min(unit.Points?.Count ?? 0, limit)) > MaxVertices)
            limit /= 2;
        return limit;
    }
}
