namespace Assay.Client;

/// <summary>A share with the range that the true one lies in with the confidence stated; or why it cannot be told.</summary>
public sealed record ShareEstimate
{
    /// <summary>The share.</summary>
    public double? Rate { get; init; }

    /// <summary>Lower end of the range.</summary>
    public double? Lower { get; init; }

    /// <summary>Upper end of the range.</summary>
    public double? Upper { get; init; }

    /// <summary>Confidence of the range.</summary>
    public double? Confidence { get; init; }

    /// <summary>Why there is no share.</summary>
    public string? Undefined { get; init; }

    /// <summary>The same as a word, for programs. Values: no_data; one_labeler; no_overlap; one_category; unequal_labelers; stratum_not_inspected; reviewers_at_random; no_scale; no_double_checks.</summary>
    public string? UndefinedReason { get; init; }
}
