using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assay.Server.Features.Buckets;

/// <summary>A bucket of the store that somebody has. It stays when its project is deleted, so that the files in it fall to nobody by chance.</summary>
public sealed class BucketEntity
{
    public required string Name { get; set; }

    /// <summary>Open to every project.</summary>
    public bool Everyone { get; set; }
    public long CreateTime { get; set; }
}

/// <summary>A project that may use a bucket.</summary>
public sealed class BucketProjectEntity
{
    public required string Bucket { get; set; }
    public long ProjectKey { get; set; }
}

internal sealed class BucketConfiguration : IEntityTypeConfiguration<BucketEntity>, IEntityTypeConfiguration<BucketProjectEntity>
{
    public void Configure(EntityTypeBuilder<BucketEntity> builder) => builder.HasKey(b => b.Name);

    public void Configure(EntityTypeBuilder<BucketProjectEntity> builder) => builder.HasKey(p => new { p.Bucket, p.ProjectKey });
}
