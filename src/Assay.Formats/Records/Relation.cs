namespace Assay.Formats;

/// <summary>The ends of a relation.</summary>
/// <param name="From">Id of the annotation where it starts.</param>
/// <param name="To">Id of the annotation where it ends.</param>
public sealed record Relation(string From, string To);
