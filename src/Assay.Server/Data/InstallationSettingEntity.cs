using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assay.Server.Data;

/// <summary>What an installation decides once for itself and all its replicas share, such as the secret its links are signed with.</summary>
public sealed class InstallationSettingEntity
{
    public required string Name { get; set; }
    public required string Value { get; set; }
}

internal sealed class InstallationSettingConfiguration : IEntityTypeConfiguration<InstallationSettingEntity>
{
    public void Configure(EntityTypeBuilder<InstallationSettingEntity> builder) => builder.HasKey(s => s.Name);
}
