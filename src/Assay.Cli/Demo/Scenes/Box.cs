namespace Assay.Cli.Demo.Scenes;

/// <summary>A rectangle in pixels.</summary>
internal readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    public double Width => Right - Left;

    public double Height => Bottom - Top;

    /// <summary>Common area as a share of the joint one: 1 for the same box, 0 for boxes apart.</summary>
    public double Overlap(Box other)
    {
        var common = Common(other);
        return common / ((Width * Height) + (other.Width * other.Height) - common);
    }

    /// <summary>How much of this box lies under the other.</summary>
    public double Covered(Box other) => Common(other) / (Width * Height);

    private double Common(Box other) =>
        Math.Max(0, Math.Min(Right, other.Right) - Math.Max(Left, other.Left)) * Math.Max(0, Math.Min(Bottom, other.Bottom) - Math.Max(Top, other.Top));
}
