using System.Text.Json.Serialization;

namespace Assay.Client;

/// <summary>An item handed out to one person for a while: send its token back with the work.</summary>
public sealed record LeasedItem : DescribeSampleResp
{
    /// <summary>An empty item.</summary>
    [JsonConstructor]
    public LeasedItem()
    {
    }

    /// <summary>The item of <paramref name="sample"/>, to be completed with its lease.</summary>
    public LeasedItem(DescribeSampleResp sample)
        : base(sample)
    {
    }

    /// <summary>Proof of the lease, for lease_token of the labels or the comment sent back.</summary>
    public string? LeaseToken { get; init; }

    /// <summary>End of the lease, milliseconds since 1970 UTC; afterwards the item may be handed to somebody else.</summary>
    public long? LeaseExpires { get; init; }
}
