namespace Assay.Server.Features.Samples;

/// <summary>The sentinels of <c>sample_state</c> and <c>sample_status</c>.</summary>
internal static class SampleState
{
    public const string Labeled = "__ALL__";
    public const string Unlabeled = "__NONE__";
    public const string Auto = "__AUTO_ANNOTATION__";
    public const string Unreviewed = "__UNREVIEWED__";
    public const string Reviewed = "__REVIEWED__";
    public const string Uncheck = "__UNCHECK__";
    public const string Accepted = "__ACCEPTED__";
    public const string Rejected = "__REJECTED__";
    public const string Sampled = "__WORKFORCE_SAMPLED__";
    public const string SampledUncheck = "__WORKFORCE_SAMPLED_UNCHECK__";
    public const string SampledChecked = "__WORKFORCE_SAMPLED_CHECKED__";
    public const string SampledAccepted = "__WORKFORCE_SAMPLED_ACCEPTED__";
    public const string SampledRejected = "__WORKFORCE_SAMPLED_REJECTED__";

    private static readonly string[] All =
    [
        Labeled, Unlabeled, Auto, Unreviewed, Reviewed, Uncheck, Accepted, Rejected,
        Sampled, SampledUncheck, SampledChecked, SampledAccepted, SampledRejected,
    ];

    /// <summary>The sentinel in its own spelling, whatever case the request used; null when none was given.</summary>
    public static string? Parse(string? text) => Http.Rule.OneOf(text, "sample_state", All);
}
