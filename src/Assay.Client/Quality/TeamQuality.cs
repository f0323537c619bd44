namespace Assay.Client;

/// <summary>How far the labelers of a team agree in its tasks, and how good and how fast each of them is over all of them. Answer of GetTeamQuality.</summary>
public sealed record TeamQuality
{
    /// <summary>Tasks that labelers of the team take or took part in.</summary>
    public int? TaskCount { get; init; }

    /// <summary>Coefficients over the tasks: the mean of theirs, weighted by the things that were rated.</summary>
    public IReadOnlyList<AgreementCoefficient>? Agreement { get; init; }

    /// <summary>The tasks that give samples to several labelers, the newest first, up to 50.</summary>
    public IReadOnlyList<TaskAgreement>? Tasks { get; init; }

    /// <summary>Each labeler over all tasks. Their accuracy is the mean of the tasks', weighted by what they rated; confusions stand at the tasks.</summary>
    public IReadOnlyList<LabelerQuality>? Labelers { get; init; }
}

/// <summary>How far a team's labelers agree in one task.</summary>
public sealed record TaskAgreement
{
    /// <summary>Dataset id.</summary>
    public string? DatasetId { get; init; }

    /// <summary>Task id.</summary>
    public string? TaskId { get; init; }

    /// <summary>Task name.</summary>
    public string? TaskName { get; init; }

    /// <summary>Samples with labels of several of them that the figures rest on; 20,000 for all tasks together.</summary>
    public int? SampleCount { get; init; }

    /// <summary>Things that were rated: whole samples for classes; shapes, spans and segments that lie at the same place otherwise.</summary>
    public int? UnitCount { get; init; }

    /// <summary>Coefficients of agreement beyond chance, as in the task's own report.</summary>
    public IReadOnlyList<AgreementCoefficient>? Agreement { get; init; }
}
