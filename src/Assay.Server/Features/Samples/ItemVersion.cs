namespace Assay.Server.Features.Samples;

/// <summary>
/// Names the labels that an item has. Annotations never change and are never taken up again, so their keys tell labels apart,
/// also from equal ones that were submitted later.
/// </summary>
internal static class ItemVersion
{
    public static string Of(long? annotationKey) => (annotationKey ?? 0).ToString("x16");
}
