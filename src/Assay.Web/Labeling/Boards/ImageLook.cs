namespace Assay.Web.Labeling.Boards;

/// <summary>How images are shown; remembered by the browser.</summary>
public sealed record ImageLook
{
    /// <summary>1 as it is.</summary>
    public double Brightness { get; init; } = 1;

    /// <summary>1 as it is.</summary>
    public double Contrast { get; init; } = 1;

    /// <summary>How clearly labels are seen, 0 to 1.</summary>
    public double Opacity { get; init; } = 1;

    /// <summary>Names beside all shapes, not only the selected one.</summary>
    public bool Names { get; init; }

    /// <summary>Images of one size keep the part and the scale that is looked at.</summary>
    public bool KeepView { get; init; }
}
