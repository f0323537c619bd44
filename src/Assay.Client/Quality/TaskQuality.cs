namespace Assay.Client;

/// <summary>How far the labelers of a task agree, and how good each of them is. Answer of GetTaskQuality.</summary>
public sealed record TaskQuality
{
    /// <summary>Samples that at least two labelers submitted labels for and that the figures rest on; of a very large task the first 20,000.</summary>
    public int? SampleCount { get; init; }

    /// <summary>Things that were rated: whole samples for classes; shapes, spans and segments that lie at the same place otherwise.</summary>
    public int? UnitCount { get; init; }

    /// <summary>Coefficients of agreement beyond chance: krippendorff_alpha, gwet_ac1, with two labelers cohen_kappa, with more fleiss_kappa.</summary>
    public IReadOnlyList<AgreementCoefficient>? Agreement { get; init; }

    /// <summary>Whether the model that estimates the labelers' accuracy settled; absent where there is none.</summary>
    public bool? ModelConverged { get; init; }

    /// <summary>What first reviews found, and what that means as reviewers err; absent of a task without reviews.</summary>
    public ReviewQuality? Reviews { get; init; }

    /// <summary>Each labeler of the task.</summary>
    public IReadOnlyList<LabelerQuality>? Labelers { get; init; }
}

/// <summary>A coefficient of agreement: 1 always the same, 0 as by chance.</summary>
public sealed record AgreementCoefficient
{
    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>Its value.</summary>
    public double? Value { get; init; }

    /// <summary>Lower end of the interval.</summary>
    public double? Lower { get; init; }

    /// <summary>Upper end of the interval.</summary>
    public double? Upper { get; init; }

    /// <summary>Confidence of the interval.</summary>
    public double? Confidence { get; init; }

    /// <summary>Seed of the resampling behind the interval, where there is one: it repeats it.</summary>
    public long? Seed { get; init; }

    /// <summary>Why there is no value.</summary>
    public string? Undefined { get; init; }

    /// <summary>The same as a word, for programs. Values: no_data; one_labeler; no_overlap; one_category; unequal_labelers; no_scale.</summary>
    public string? UndefinedReason { get; init; }
}

/// <summary>How good one labeler is.</summary>
public sealed record LabelerQuality
{
    /// <summary>Labeler's id.</summary>
    public string? WorkerId { get; init; }

    /// <summary>Their e-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>Right labels according to what all labelers say together (Dawid and Skene's model); needs samples with several labelers.</summary>
    public ShareEstimate? Accuracy { get; init; }

    /// <summary>Items that passed their first review.</summary>
    public ShareEstimate? FirstPassYield { get; init; }

    /// <summary>Drawn items that acceptances accepted.</summary>
    public ShareEstimate? AcceptanceRate { get; init; }

    /// <summary>Gold items that were labeled right, among those labeled.</summary>
    public ShareEstimate? GoldAccuracy { get; init; }

    /// <summary>Gold items that were labeled; absent in a task that deals none.</summary>
    public int? GoldAnswerCount { get; init; }

    /// <summary>Mean agreement with the known labels of gold items, 0 to 1: what is partly right counts partly.</summary>
    public double? GoldAgreement { get; init; }

    /// <summary>Since when the labeler is paused, milliseconds since 1970 UTC; absent while they may work.</summary>
    public long? PausedTime { get; init; }

    /// <summary>Reviews that sent an item back.</summary>
    public int? ReworkCount { get; init; }

    /// <summary>How often the labeler submitted labels; those of gold items are left out here and below.</summary>
    public int? SubmissionCount { get; init; }

    /// <summary>Days with a submission; they begin at midnight UTC.</summary>
    public int? DayCount { get; init; }

    /// <summary>How long the labeler worked on the submissions, in milliseconds, as far as that was told.</summary>
    public long? ActiveMs { get; init; }

    /// <summary>Submissions in an hour of that time, of those that told theirs; absent where none did.</summary>
    public double? SubmissionsPerHour { get; init; }

    /// <summary>What the labeler mixes up most, the most frequent first; up to 5.</summary>
    public IReadOnlyList<LabelConfusion>? Confusions { get; init; }
}

/// <summary>One label taken for another.</summary>
public sealed record LabelConfusion
{
    /// <summary>The label that is right according to all labelers; empty for "nothing there".</summary>
    public string? Truth { get; init; }

    /// <summary>The label that was given; empty for "nothing there".</summary>
    public string? Given { get; init; }

    /// <summary>Share of the things of the right label that were given the other.</summary>
    public double? Share { get; init; }
}
