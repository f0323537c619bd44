namespace Assay.Client;

/// <summary>A sample whose right labels are known: it is dealt to labelers among the others to see how well they work.</summary>
public sealed record GoldSample
{
    /// <summary>Sample id.</summary>
    public string? SampleId { get; init; }

    /// <summary>Name of the sample's file.</summary>
    public string? SampleName { get; init; }

    /// <summary>The right labels, as the dataset had them when the sample was made gold.</summary>
    public IReadOnlyList<SampleLabel>? Labels { get; init; }

    /// <summary>Who made it gold.</summary>
    public string? SetBy { get; init; }

    /// <summary>When, milliseconds since 1970 UTC.</summary>
    public long? SetTime { get; init; }

    /// <summary>Answers of labelers in all tasks of the dataset.</summary>
    public int? AnswerCount { get; init; }

    /// <summary>Those of them that are right. A sample that nearly everybody gets wrong is worth another look.</summary>
    public int? RightCount { get; init; }
}
