using System.Globalization;
using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Features.Datasets;
using Assay.Server.Http;

namespace Assay.Server.Features.Versions;

/// <summary>The contract's rules for what a version is published with.</summary>
internal static class VersionRules
{
    public const string WholeTraining = "1.00";

    public static VersionEntity Read(CreateDatasetVersionRequest body, DatasetEntity dataset, long key, long now)
    {
        var name = string.IsNullOrEmpty(body.VersionName) ? "" : Rule.Name(body.VersionName, "version_name", 32);
        var ratio = string.IsNullOrWhiteSpace(body.TrainEvaluateSampleRatio) ? WholeTraining : body.TrainEvaluateSampleRatio;
        return new()
        {
            DatasetKey = dataset.Key,
            Key = key,
            VersionId = Keys.NewId(),
            Name = name,
            Folder = "",
            Description = Rule.Text(body.Description, "description", 256, Rule.NoMarkup) ?? "",
            Format = Format(body.VersionFormat, dataset.Type),
            RatioText = ratio,
            Ratio = Share(ratio, "train_evaluate_sample_ratio"),
            Seed = Keys.NewSeed(),
            ClearHardProperty = body.ClearHardProperty ?? true,
            RemoveSampleUsage = body.RemoveSampleUsage ?? true,
            ExportImages = body.ExportImages ?? false,
            WithColumnHeader = body.WithColumnHeader ?? true,
            TaskType = dataset.Type,
            CreateTime = now,
            UpdateTime = now,
        };
    }

    /// <summary>A number from 0 to 1 as a client wrote it.</summary>
    public static double Share(string text, string name) =>
        text.Length <= 32 && double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var share) && share is >= 0 and <= 1
            ? share
            : throw new Refusal(Errors.BadValue, name, new Phrase("write a number from 0 to 1, such as 0.80", "请填写 0 到 1 之间的数字，例如 0.80"));

    /// <summary>Two such numbers with a comma between them; null when nothing is asked for.</summary>
    public static (double Low, double High)? ShareRange(string? text, string name)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        return text.Split(',') is [var low, var high]
            ? (Share(low, name), Share(high, name))
            : throw new Refusal(Errors.BadValue, name, new Phrase("write two numbers from 0 to 1, such as 0.0,1.0", "请填写两个 0 到 1 之间的数字，例如 0.0,1.0"));
    }

    public static VersionFormat Format(string? text, DatasetType type) => Rule.OneOf(text, "version_format", "Default", "CarbonData", "CSV") switch
    {
        "CarbonData" => throw new Refusal(Errors.TypeDoesNotAllow, (int)type, new Phrase("CarbonData is not written here; use CSV", "不支持写出 CarbonData，请使用 CSV")),
        "CSV" when type != DatasetType.Table => throw new Refusal(Errors.TypeDoesNotAllow, (int)type, new Phrase("CSV is for tables; use Default", "CSV 仅适用于表格数据集，请使用 Default")),
        "CSV" => VersionFormat.Csv,
        _ => VersionFormat.Default,
    };

    /// <summary>A format as queries number it.</summary>
    public static VersionFormat? Format(int? code) => code switch
    {
        null => null,
        >= 0 and <= 2 => (VersionFormat)code,
        _ => throw new Refusal(Errors.BadValue, "version_format", new Phrase("use 0, 1 or 2", "请使用 0、1 或 2")),
    };
}
