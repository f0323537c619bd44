namespace Assay.Formats;

/// <summary>A record cannot be read; never leaves the library. The offset counts bytes from the record's beginning.</summary>
internal sealed class BadRecordException(string message, long? offset = null) : Exception(message)
{
    public long? Offset { get; } = offset;
}
