namespace Assay.Formats;

/// <summary>What kind of data a sample is. The numbers are those of the data-management API (<c>sample_type</c>).</summary>
public enum SampleMedium
{
    /// <summary>An image.</summary>
    Image = 0,

    /// <summary>A text.</summary>
    Text = 1,

    /// <summary>A recording.</summary>
    Audio = 2,

    /// <summary>A row of a table, or a file of rows.</summary>
    Table = 4,

    /// <summary>A video.</summary>
    Video = 6,

    /// <summary>A file of any format.</summary>
    Custom = 9,
}
