namespace Assay.Formats;

/// <summary>
/// Types of a table's columns, as the data-management API has them. Source: "Creating a Dataset" of the ModelArts user
/// guide, schema data types.
/// </summary>
public enum ColumnType
{
    /// <summary>Any text.</summary>
    String,

    /// <summary>A whole number of 16 bits. Range -32768–32767.</summary>
    Short,

    /// <summary>A whole number of 32 bits.</summary>
    Int,

    /// <summary>A whole number of 64 bits.</summary>
    Long,

    /// <summary>A number of double precision.</summary>
    Double,

    /// <summary>A number of single precision.</summary>
    Float,

    /// <summary>A whole number of 8 bits. Range -128–127.</summary>
    Byte,

    /// <summary>A day, written <c>2014-05-29</c>.</summary>
    Date,

    /// <summary>A day and a time, written <c>2014-05-29 07:30:00</c>; fractions of a second, a <c>T</c> between and an offset at the end are understood.</summary>
    Timestamp,

    /// <summary><c>true</c> or <c>false</c>, in any case.</summary>
    Boolean,
}
