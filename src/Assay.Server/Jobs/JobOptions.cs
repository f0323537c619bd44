using System.ComponentModel.DataAnnotations;

namespace Assay.Server.Jobs;

/// <summary>Section <c>Jobs</c>.</summary>
public sealed class JobOptions
{
    public const string Section = "Jobs";

    /// <summary>How long the job of a server that has died waits until another takes it up, in seconds. A living server prolongs its claim in time.</summary>
    [Range(3, 3_600, ErrorMessage = "Jobs:LeaseSeconds must be from 3 to 3600.")]
    public int LeaseSeconds { get; set; } = 30;

    internal long LeaseMilliseconds => LeaseSeconds * 1000L;
}
