namespace Assay.Client;

/// <summary>A bucket of the store and the projects that may use it.</summary>
public sealed record Bucket
{
    /// <summary>Name of the bucket, the first part of a storage path.</summary>
    public string? Name { get; init; }

    /// <summary>Whether every project may use it.</summary>
    public bool? Everyone { get; init; }

    /// <summary>Ids of the projects that may use it.</summary>
    public IReadOnlyList<string>? ProjectIds { get; init; }

    /// <summary>When it was first taken or assigned, milliseconds since 1970 UTC.</summary>
    public long? CreateTime { get; init; }
}
