using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assay.Server.Features.Identity;

/// <summary>A login. Only the SHA-256 of the token is stored, so a copy of the database opens nothing.</summary>
public sealed class TokenEntity
{
    public required byte[] Hash { get; set; }
    public long UserKey { get; set; }

    /// <summary>Null for tokens scoped to the domain or unscoped.</summary>
    public long? ProjectKey { get; set; }
    public bool DomainScope { get; set; }
    public long IssuedTime { get; set; }
    public long ExpiresTime { get; set; }
}

/// <summary>A key pair for signed requests. The secret must be recovered to check a signature, so it is encrypted, not hashed.</summary>
public sealed class AccessKeyEntity
{
    public required string Access { get; set; }
    public required string ProtectedSecret { get; set; }
    public long UserKey { get; set; }
    public string Description { get; set; } = "";
    public long CreateTime { get; set; }

    /// <summary>To a few minutes: every use would be a write.</summary>
    public long? LastUsedTime { get; set; }
}

/// <summary>A one-time link that lets an invited member set a password.</summary>
public sealed class InvitationEntity
{
    public required byte[] CodeHash { get; set; }
    public long ProjectKey { get; set; }
    public required string Email { get; set; }
    public long ExpiresTime { get; set; }
    public long? UsedTime { get; set; }
}

internal sealed class CredentialConfiguration : IEntityTypeConfiguration<TokenEntity>, IEntityTypeConfiguration<AccessKeyEntity>, IEntityTypeConfiguration<InvitationEntity>
{
    public void Configure(EntityTypeBuilder<TokenEntity> builder)
    {
        builder.HasKey(t => t.Hash);
        builder.HasIndex(t => t.UserKey);
        builder.HasIndex(t => t.ExpiresTime);
    }

    public void Configure(EntityTypeBuilder<AccessKeyEntity> builder)
    {
        builder.HasKey(k => k.Access);
        builder.HasIndex(k => k.UserKey);
    }

    public void Configure(EntityTypeBuilder<InvitationEntity> builder)
    {
        builder.HasKey(i => i.CodeHash);
        builder.HasIndex(i => new { i.ProjectKey, i.Email });
    }
}
