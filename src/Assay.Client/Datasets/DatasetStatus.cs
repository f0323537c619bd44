namespace Assay.Client;

/// <summary>Life of a dataset.</summary>
public enum DatasetStatus
{
    /// <summary>Being created.</summary>
    Creating = 0,

    /// <summary>Ready.</summary>
    Normal = 1,

    /// <summary>Being deleted.</summary>
    Deleting = 2,

    /// <summary>Deleted.</summary>
    Deleted = 3,

    /// <summary>Creation failed.</summary>
    Abnormal = 4,

    /// <summary>Synchronising with its data sources.</summary>
    Synchronizing = 5,

    /// <summary>Publishing a version.</summary>
    Publishing = 6,

    /// <summary>Switching to another version.</summary>
    SwitchingVersion = 7,

    /// <summary>Importing data.</summary>
    Importing = 8,
}
