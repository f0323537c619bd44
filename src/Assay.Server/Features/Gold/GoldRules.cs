using Assay.Client;
using Assay.Server.Http;

namespace Assay.Server.Features.Gold;

/// <summary>What a task's setting for gold samples may be.</summary>
internal static class GoldRules
{
    private const int MaxPerLabeler = 1000;

    public static GoldSetting? Check(GoldSetting? setting, bool startsFromAutoLabels)
    {
        if (setting is null)
            return null;
        if (Rule.Required(setting.SamplesPerLabeler, "gold.samples_per_labeler") is < 1 or > MaxPerLabeler)
            throw new Refusal(Errors.BadValue, "gold.samples_per_labeler", new Phrase($"it must be from 1 to {MaxPerLabeler}", $"必须在 1 到 {MaxPerLabeler} 之间"));
        if (setting.PauseBelow is { } least && !(least > 0 && least < 1))
            throw new Refusal(Errors.BadValue, "gold.pause_below", new Phrase("it must be above 0 and below 1", "必须大于 0 且小于 1"));
        if (startsFromAutoLabels)
        {
            throw new Refusal(Errors.BadValue, "gold", new Phrase(
                "gold samples have no auto labels and would stand out among items that start from them; leave synchronize_auto_labeling_data out",
                "金标样本没有自动标注，在以自动标注为起点的任务中会被识别；请不要同时使用 synchronize_auto_labeling_data"));
        }

        return setting;
    }
}
