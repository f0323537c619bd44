using Assay.Client;
using Assay.Web.Labeling.Queue;

namespace Assay.Web.Reviewing;

/// <summary>What a reviewer says of an item.</summary>
/// <param name="Item">The item.</param>
/// <param name="Accept">Whether it passes.</param>
/// <param name="Grade">A to D, or none.</param>
/// <param name="Reason">Why it is sent back.</param>
public sealed record Verdict(WorkItem Item, bool Accept, string? Grade, string? Reason)
{
    public SampleComment ToComment(string? leaseToken) => new()
    {
        SampleId = Item.SampleId,
        WorkerId = Item.WorkerId,
        Accept = Accept,
        Score = Grade,
        Comment = Reason,
        LeaseToken = leaseToken,
    };
}
