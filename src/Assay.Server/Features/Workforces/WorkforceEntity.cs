using System.Linq.Expressions;
using Assay.Client;
using Assay.Server.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assay.Server.Features.Workforces;

/// <summary>A labeling team.</summary>
public sealed class WorkforceEntity
{
    public long ProjectKey { get; set; }
    public long Key { get; set; }
    public required string WorkforceId { get; set; }
    public required string Name { get; set; }
    public string Description { get; set; } = "";
    public string WorkspaceId { get; set; } = "0";
    public long CreateTime { get; set; }
    public long UpdateTime { get; set; }

    internal static Expression<Func<WorkforceEntity, Workforce>> ToContract(AppDb db) => team => new()
    {
        WorkforceId = team.WorkforceId,
        WorkforceName = team.Name,
        Description = team.Description,
        WorkerCount = db.Set<WorkerEntity>().Count(w => w.ProjectKey == team.ProjectKey && w.WorkforceKey == team.Key),
        WorkspaceId = team.WorkspaceId,
        CreateTime = team.CreateTime,
        UpdateTime = team.UpdateTime,
    };
}

internal sealed class WorkforceConfiguration : IEntityTypeConfiguration<WorkforceEntity>
{
    public void Configure(EntityTypeBuilder<WorkforceEntity> builder)
    {
        builder.HasKey(w => new { w.ProjectKey, w.Key });
        builder.Property(w => w.Key).ValueGeneratedNever();
        builder.HasIndex(w => new { w.ProjectKey, w.WorkforceId }).IsUnique();
        builder.HasIndex(w => new { w.ProjectKey, w.Name }).IsUnique();
    }
}
