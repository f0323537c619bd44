namespace Assay.Client;

/// <summary>Life of a team labeling task.</summary>
public enum WorkforceTaskStatus
{
    /// <summary>Items are being handed out.</summary>
    Starting = 0,

    /// <summary>Being labeled.</summary>
    Running = 1,

    /// <summary>An acceptance is running.</summary>
    UnderAcceptance = 2,

    /// <summary>Every item is accepted.</summary>
    Complete = 3,

    /// <summary>An acceptance sent items back.</summary>
    SentBack = 4,

    /// <summary>Accepted labels are being written to the dataset.</summary>
    Synchronizing = 5,

    /// <summary>Created, waiting for its manager to start it.</summary>
    Created = 6,

    /// <summary>An acceptance sample is being drawn.</summary>
    Sampling = 7,
}
