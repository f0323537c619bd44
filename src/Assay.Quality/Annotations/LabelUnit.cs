using System.Text.Json;

namespace Assay.Quality;

/// <summary>
/// One label of a sample, reduced to what two labelers can agree on. A wire label maps to it member by member without
/// copying; its score, origin and hard-sample flags have no place here because they never decide equality.
/// </summary>
public sealed class LabelUnit
{
    /// <summary>Name of the label.</summary>
    public required string Name { get; init; }

    /// <summary>What the label describes.</summary>
    public LabelKind Kind { get; init; }

    /// <summary>The label's id inside its annotation. It only lets <see cref="From"/> and <see cref="To"/> find the label and is no content itself.</summary>
    public string? Id { get; init; }

    /// <summary>Outline in the image; its geometry is in <see cref="Points"/>.</summary>
    public ShapeKind Shape { get; init; }

    /// <summary>Geometry in the form that <see cref="ShapeKind"/> lays down, in pixels.</summary>
    public IReadOnlyList<IReadOnlyList<double>>? Points { get; init; }

    /// <summary>Characters of the text that the label covers.</summary>
    public Interval? Text { get; init; }

    /// <summary>Milliseconds of the recording that the label covers.</summary>
    public Interval? Time { get; init; }

    /// <summary>Transcript.</summary>
    public string? Content { get; init; }

    /// <summary>Who speaks in a segment.</summary>
    public string? Speaker { get; init; }

    /// <summary><see cref="Id"/> of the label that a relation starts from.</summary>
    public string? From { get; init; }

    /// <summary><see cref="Id"/> of the label that a relation leads to.</summary>
    public string? To { get; init; }

    /// <summary>Values of the label set's own attributes, by name. A null value is the same as an absent one.</summary>
    public IEnumerable<KeyValuePair<string, JsonElement>>? Attributes { get; init; }

    internal bool IsRelation => From is not null || To is not null;
}
