using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assay.Server.Features.Identity;

public sealed class ProjectEntity
{
    public long Key { get; set; }
    public required string ProjectId { get; set; }
    public required string Name { get; set; }
    public string Description { get; set; } = "";
    public long CreateTime { get; set; }
}

/// <summary>Owners see and manage everything in a project; members only what their teams' tasks give them.</summary>
public enum ProjectRole
{
    Member = 0,
    Owner = 1,
}

public sealed class ProjectMemberEntity
{
    public long ProjectKey { get; set; }
    public long UserKey { get; set; }
    public ProjectRole Role { get; set; }
}

internal sealed class ProjectConfiguration : IEntityTypeConfiguration<ProjectEntity>, IEntityTypeConfiguration<ProjectMemberEntity>
{
    public void Configure(EntityTypeBuilder<ProjectEntity> builder)
    {
        builder.HasKey(p => p.Key);
        builder.Property(p => p.Key).ValueGeneratedNever();
        builder.HasIndex(p => p.ProjectId).IsUnique();
        builder.HasIndex(p => p.Name).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ProjectMemberEntity> builder)
    {
        builder.HasKey(m => new { m.ProjectKey, m.UserKey });
        builder.HasIndex(m => m.UserKey);
    }
}
