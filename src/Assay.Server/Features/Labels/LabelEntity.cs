using System.Text.Json;
using Assay.Client;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assay.Server.Features.Labels;

/// <summary>One label of a dataset's label set.</summary>
public sealed class LabelEntity
{
    public long DatasetKey { get; set; }
    public LabelType Type { get; set; }
    public required string Name { get; set; }

    /// <summary>Place in the list: labels are answered in the order they were created.</summary>
    public long Ordinal { get; set; }

    /// <summary>JSON of the contract's LabelProperty.</summary>
    public string? Property { get; set; }

    /// <summary>JSON array of the contract's LabelAttribute.</summary>
    public string? Attributes { get; set; }

    public Label ToContract() => new()
    {
        Name = Name,
        Type = Type,
        Property = Property is null ? null : JsonSerializer.Deserialize<LabelProperty>(Property, AssayJson.Options),
        Attributes = Attributes is null ? null : JsonSerializer.Deserialize<IReadOnlyList<LabelAttribute>>(Attributes, AssayJson.Options),
    };

    /// <summary>Takes over everything but the place in the list.</summary>
    internal static LabelEntity From(Label label, long datasetKey, long ordinal) => new()
    {
        DatasetKey = datasetKey,
        Type = label.Type!.Value,
        Name = label.Name!,
        Ordinal = ordinal,
        Property = label.Property is null ? null : JsonSerializer.Serialize(label.Property, AssayJson.Options),
        Attributes = label.Attributes is null ? null : JsonSerializer.Serialize(label.Attributes, AssayJson.Options),
    };
}

internal sealed class LabelConfiguration : IEntityTypeConfiguration<LabelEntity>
{
    public void Configure(EntityTypeBuilder<LabelEntity> builder) =>
        builder.HasKey(l => new { l.DatasetKey, l.Type, l.Name });
}
