using Assay.Client;

namespace Assay.Web.Tasks;

/// <summary>A task's setting for gold samples while it is edited. Shares are in percent.</summary>
public sealed class GoldForm
{
    public int Count { get; set; }

    public double? PauseBelow { get; set; }

    /// <summary>Null while no gold is wanted.</summary>
    public GoldSetting? Setting => Count < 1 ? null : new() { SamplesPerLabeler = Count, PauseBelow = PauseBelow / 100 };

    public void Take(GoldSetting? setting) => (Count, PauseBelow) = (setting?.SamplesPerLabeler ?? 0, setting?.PauseBelow * 100);
}
