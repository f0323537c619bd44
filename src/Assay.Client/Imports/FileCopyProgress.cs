namespace Assay.Client;

/// <summary>Schema FileCopyProgress of the data-management API.</summary>
public sealed record FileCopyProgress
{
    /// <summary>Files that were read.</summary>
    public long? FileNumFinished { get; init; }

    /// <summary>Files there are.</summary>
    public long? FileNumTotal { get; init; }

    /// <summary>Bytes that were read.</summary>
    public long? FileSizeFinished { get; init; }

    /// <summary>Bytes there are.</summary>
    public long? FileSizeTotal { get; init; }
}
