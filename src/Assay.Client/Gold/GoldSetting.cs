namespace Assay.Client;

/// <summary>How a task uses the gold samples of its dataset. Shown to owners and managers only.</summary>
public sealed record GoldSetting
{
    /// <summary>Gold samples that each labeler gets among their items, as far as the dataset has them. May be raised later, not taken back. Range 1–1000.</summary>
    public int? SamplesPerLabeler { get; init; }

    /// <summary>A labeler is paused once it is certain, at 95 % confidence, that less than this share of their gold items is right. Above 0 and below 1; absent, nobody is paused.</summary>
    public double? PauseBelow { get; init; }
}
