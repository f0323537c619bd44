using System.Text.Json.Serialization;

namespace Assay.Web.Labeling.Journal;

/// <summary>Unfinished changes of an item, made in one tab.</summary>
public sealed record StoredDraft
{
    public required string Id { get; init; }
    public required string Scope { get; init; }
    public required string SampleId { get; init; }
    public string? WorkerId { get; init; }
    public required string Tab { get; init; }

    /// <summary>The labels that the changes start from, as the server had them.</summary>
    public required StoredLabels Base { get; init; }

    /// <summary>The server's name for them; null where it had not confirmed them yet.</summary>
    public string? BaseVersion { get; init; }

    /// <summary>Milliseconds since 1970 UTC.</summary>
    public long Started { get; init; }

    /// <summary>The changes, oldest first.</summary>
    public IReadOnlyList<string> Steps { get; init; } = [];
}

/// <summary>Labels that were submitted and that the server has not confirmed.</summary>
public sealed record StoredSubmission
{
    public required string Id { get; init; }
    public required string Scope { get; init; }
    public required string SampleId { get; init; }
    public string? SampleName { get; init; }
    public string? WorkerId { get; init; }
    public required string Tab { get; init; }

    /// <summary>The server's name for the labels that the labeler saw when they began.</summary>
    public string? BaseVersion { get; init; }

    /// <summary>Those labels, where their name is not known.</summary>
    public StoredLabels? Base { get; init; }

    /// <summary>The labels submitted.</summary>
    public required StoredLabels Labels { get; init; }

    /// <summary>Time the labeler spent on the item, milliseconds.</summary>
    public long ActiveMs { get; init; }

    /// <summary>When it was submitted, milliseconds since 1970 UTC.</summary>
    public long At { get; init; }
}

/// <summary>What a journal holds of one task.</summary>
public sealed record JournalContents
{
    public IReadOnlyList<StoredDraft> Drafts { get; init; } = [];
    public IReadOnlyList<StoredSubmission> Submissions { get; init; } = [];
}

/// <summary>A step as text; labels are the API's JSON.</summary>
public sealed record StoredStep(string Kind, IReadOnlyList<StoredEdit> Edits);

/// <summary>An edit as text.</summary>
public sealed record StoredEdit(string Key, string? Before, int From, string? After, int To);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(JournalContents))]
[JsonSerializable(typeof(StoredStep))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
internal sealed partial class JournalJson : JsonSerializerContext;
