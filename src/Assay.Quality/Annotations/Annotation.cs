namespace Assay.Quality;

/// <summary>All labels that one labeler gave one sample; an empty list says "nothing to label here".</summary>
/// <param name="units">The labels, in any order.</param>
public sealed class Annotation(IReadOnlyList<LabelUnit> units)
{
    /// <summary>The annotation without labels.</summary>
    public static Annotation Empty { get; } = new([]);

    /// <summary>The labels.</summary>
    public IReadOnlyList<LabelUnit> Units { get; } = units;

    /// <summary>The names of the labels as the class of the whole sample: each once, in order, joined by " + "; empty without labels.</summary>
    public string ClassName => string.Join(" + ", Units.Select(u => u.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    /// <summary>Finds the labels that relations may refer to. Where an id is used twice, the first label has it.</summary>
    internal Dictionary<string, LabelUnit> ById()
    {
        var byId = new Dictionary<string, LabelUnit>(Units.Count, StringComparer.Ordinal);
        foreach (var unit in Units)
            if (unit.Id is not null)
                byId.TryAdd(unit.Id, unit);
        return byId;
    }

    internal bool HasRelations()
    {
        for (var i = 0; i < Units.Count; i++)
            if (Units[i].IsRelation)
                return true;
        return false;
    }
}
