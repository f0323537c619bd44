namespace Assay.Client;

/// <summary>Kind of data in a sample.</summary>
public enum SampleType
{
    /// <summary>An image.</summary>
    Image = 0,

    /// <summary>A text.</summary>
    Text = 1,

    /// <summary>A recording.</summary>
    Audio = 2,

    /// <summary>A row of a table.</summary>
    Table = 4,

    /// <summary>A video.</summary>
    Video = 6,

    /// <summary>A file of any format.</summary>
    Custom = 9,
}
