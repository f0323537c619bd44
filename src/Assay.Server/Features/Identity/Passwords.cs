using Assay.Server.Http;
using Microsoft.AspNetCore.Identity;

namespace Assay.Server.Features.Identity;

/// <summary>Sets and checks passwords. A check takes the same time whether there is such a user or not.</summary>
internal sealed class Passwords(IPasswordHasher<UserEntity> hasher)
{
    public const int MinLength = 8;
    private const int MaxLength = 1024;

    private readonly string _nobody = hasher.HashPassword(null!, Guid.NewGuid().ToString());

    /// <summary>The hash to store; refuses what is too weak.</summary>
    public string Hash(UserEntity user, string? password)
    {
        if (password is null || password.Length < MinLength)
            throw new Refusal(Errors.WeakPassword, MinLength);
        if (password.Length > MaxLength)
            throw new Refusal(Errors.BadValue, "password", new Phrase($"it may have at most {MaxLength} characters", $"最多 {MaxLength} 个字符"));
        return hasher.HashPassword(user, password);
    }

    public PasswordVerificationResult Check(UserEntity? user, string password)
    {
        if (password.Length > MaxLength)
            throw new Refusal(Errors.BadValue, "password", new Phrase($"it may have at most {MaxLength} characters", $"最多 {MaxLength} 个字符"));
        var result = hasher.VerifyHashedPassword(user!, user?.PasswordHash ?? _nobody, password);
        return user is { PasswordHash: not null, Enabled: true } ? result : PasswordVerificationResult.Failed;
    }
}
