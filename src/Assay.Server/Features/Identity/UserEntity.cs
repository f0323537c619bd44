using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assay.Server.Features.Identity;

public sealed class UserEntity
{
    public long Key { get; set; }
    public required string UserId { get; set; }
    public required string Name { get; set; }

    /// <summary>Lower-case, so that one person is one account however the address is typed.</summary>
    public string? Email { get; set; }
    public string? PasswordHash { get; set; }
    public bool Enabled { get; set; } = true;
    public bool IsAdmin { get; set; }
    public long CreateTime { get; set; }
    public long? LastLoginTime { get; set; }
}

internal sealed class UserConfiguration : IEntityTypeConfiguration<UserEntity>
{
    public void Configure(EntityTypeBuilder<UserEntity> builder)
    {
        builder.HasKey(u => u.Key);
        builder.Property(u => u.Key).ValueGeneratedNever();
        builder.HasIndex(u => u.UserId).IsUnique();
        builder.HasIndex(u => u.Name).IsUnique();
        builder.HasIndex(u => u.Email).IsUnique();
    }
}
