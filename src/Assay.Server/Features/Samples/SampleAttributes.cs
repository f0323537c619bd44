using System.Text.Json;
using Assay.Client;
using Assay.Server.Http;

namespace Assay.Server.Features.Samples;

/// <summary>Metadata that a caller gave a sample, checked. Null is "not given"; <see cref="Own"/> holds what is not built in.</summary>
internal sealed record SampleAttributes(
    int? ImportOrigin, bool? Hard, double? HardCoefficient, string? HardReasons, int? Width, int? Height, int? Depth, IReadOnlyDictionary<string, JsonElement>? Own)
{
    private const int MaxSide = 1_000_000;

    public static SampleAttributes None { get; } = new(null, null, null, null, null, null, null, null);

    public static SampleAttributes Read(SampleMetadata? metadata, string sample)
    {
        if (metadata is null)
            return None;
        var reasons = metadata.HardReasons;
        if (metadata.HardCoefficient is { } coefficient && !(coefficient is >= 0 and <= 1))
            throw Bad(sample, "@modelarts:hard_coefficient must be from 0 to 1");
        if (reasons is not null && reasons.Any(r => r is < 0 or >= Samples.HardReasons.Count))
            throw Bad(sample, $"@modelarts:hard_reasons must be numbers from 0 to {Samples.HardReasons.Count - 1}");
        if (metadata.Size is { } size && !(size.Count is 2 or 3 && size.All(n => n is > 0 and <= MaxSide)))
            throw Bad(sample, "@modelarts:size must be [width,height] or [width,height,depth]");
        return new(
            metadata.ImportOrigin,
            metadata.Hard is null ? null : metadata.Hard != 0,
            metadata.HardCoefficient,
            reasons is null ? null : string.Join('-', reasons.Distinct()),
            metadata.Size?[0], metadata.Size?[1], metadata.Size is { Count: 3 } deep ? deep[2] : null,
            OwnAttributes.Read(metadata.Additional, why => Bad(sample, why)));
    }

    private static Refusal Bad(string sample, string why) => new(Errors.BadValue, $"metadata of sample {sample}", why);
}
