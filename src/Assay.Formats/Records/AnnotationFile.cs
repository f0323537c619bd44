namespace Assay.Formats;

/// <summary>A file that holds annotations, named by another.</summary>
/// <param name="Location">Its address: an object, or a path relative to the file that names it.</param>
/// <param name="Format">Its format, for instance <c>PASCAL VOC</c>; null if it is not said.</param>
public sealed record AnnotationFile(string Location, string? Format = null);
