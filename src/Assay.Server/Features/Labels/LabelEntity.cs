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
}

internal sealed class LabelConfiguration : IEntityTypeConfiguration<LabelEntity>
{
    public void Configure(EntityTypeBuilder<LabelEntity> builder) =>
        builder.HasKey(l => new { l.DatasetKey, l.Type, l.Name });
}
