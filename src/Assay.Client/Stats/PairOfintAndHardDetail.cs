namespace Assay.Client;

/// <summary>Schema PairOfintAndHardDetail of the data-management API.</summary>
public sealed record PairOfintAndHardDetail
{
    /// <summary>Key. How often the reason occurs.</summary>
    public int? Key { get; init; }

    /// <summary>Value.</summary>
    public HardDetail? Value { get; init; }
}
