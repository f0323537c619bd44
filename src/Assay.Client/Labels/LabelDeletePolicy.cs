namespace Assay.Client;

/// <summary>What goes with a deleted label.</summary>
public enum LabelDeletePolicy
{
    /// <summary>The label only.</summary>
    LabelOnly = 0,

    /// <summary>Also the samples that carry no other label.</summary>
    WithSamples = 1,

    /// <summary>As before, and their source files.</summary>
    WithSamplesAndSource = 2,
}
