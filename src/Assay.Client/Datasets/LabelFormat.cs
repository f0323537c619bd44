namespace Assay.Client;

/// <summary>Schema LabelFormat of the data-management API.</summary>
public sealed record LabelFormat
{
    /// <summary>Label type. Values: 0 (separate *_result.txt label file); 1 (label and text share file). Default "1".</summary>
    public string? LabelType { get; init; }

    /// <summary>Text label separator. One character: letter, digit or one of the listed specials; must be escaped. Length 1–1. Default ",".</summary>
    public string? TextLabelSeparator { get; init; }

    /// <summary>Text sample separator. One character: letter, digit or one of the listed specials; must be escaped. Length 1–1. Default "\t".</summary>
    public string? TextSampleSeparator { get; init; }
}
