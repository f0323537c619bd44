using Assay.Client;

namespace Assay.Web.Labeling.Documents;

/// <summary>One label put, replaced, moved or removed. Places count from the bottom of the drawing order.</summary>
/// <param name="Key">The mark's key.</param>
/// <param name="Before">What was there; null if the mark is new.</param>
/// <param name="From">Where it was; −1 if it is new.</param>
/// <param name="After">What is there now; null if the mark was removed.</param>
/// <param name="To">Where it is now; −1 if it was removed.</param>
public sealed record MarkEdit(string Key, SampleLabel? Before, int From, SampleLabel? After, int To)
{
    public MarkEdit Inverse => new(Key, After, To, Before, From);
}
