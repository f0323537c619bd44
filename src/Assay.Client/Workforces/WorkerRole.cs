namespace Assay.Client;

/// <summary>Role of a member of a labeling team.</summary>
public enum WorkerRole
{
    /// <summary>Labels.</summary>
    Labeler = 0,

    /// <summary>Reviews labels.</summary>
    Reviewer = 1,

    /// <summary>Manages the team and its tasks.</summary>
    Manager = 2,

    /// <summary>Owns the dataset.</summary>
    Owner = 3,
}
