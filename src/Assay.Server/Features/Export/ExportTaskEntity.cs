using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assay.Server.Features.Export;

/// <summary>What an export was asked for; its job, which has the same key, says how it goes.</summary>
public sealed class ExportTaskEntity
{
    public long DatasetKey { get; set; }
    public long Key { get; set; }
    public required string TaskId { get; set; }
    public int ExportType { get; set; }

    /// <summary>JSON of the request, checked.</summary>
    public required string Request { get; set; }
}

internal sealed class ExportTaskConfiguration : IEntityTypeConfiguration<ExportTaskEntity>
{
    public void Configure(EntityTypeBuilder<ExportTaskEntity> builder)
    {
        builder.HasKey(e => new { e.DatasetKey, e.Key });
        builder.Property(e => e.Key).ValueGeneratedNever();
        builder.HasIndex(e => new { e.DatasetKey, e.TaskId }).IsUnique();
    }
}
