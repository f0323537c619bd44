namespace Assay.Client;

/// <summary>Schema SearchProp of the data-management API.</summary>
public sealed record SearchProp
{
    /// <summary>Op. Values: AND (all match); OR (any matches).</summary>
    public string? Op { get; init; }

    /// <summary>Props. Attribute name to accepted values.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Props { get; init; }
}
