namespace Assay.Server.Data;

/// <summary>One column of a bulk insert: its name, its type, and how to read it off a row.</summary>
public sealed record BulkColumn<T>(string Name, BulkType Type, Func<T, object?> Value);

public enum BulkType
{
    Text,
    Short,
    Integer,
    Long,
    Double,
    Boolean,
}
