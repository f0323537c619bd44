using System.Net;
using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Features.Workforces;
using Assay.Server.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Identity;

/// <summary>Finds the user whom a name and a password belong to, and notes that they came.</summary>
internal sealed class Logins(Passwords passwords, LoginAttempts attempts, TimeProvider time)
{
    /// <summary>The user, and a new hash if the stored one is of an older kind. Any doubt is the same refusal.</summary>
    public async Task<(UserEntity User, string? Rehash)> Check(AppDb db, PasswordUser who, IPAddress? address, CancellationToken cancel)
    {
        var user = await Find(db, who, cancel);
        // Name, address and id of one user share their permits; a name that nobody has gets its own, so that it looks the same.
        var counted = user?.UserId ?? who.Id ?? who.Name!;
        attempts.Begin(counted, address);
        var result = passwords.Check(user, who.Password!);
        if (user is null || result == PasswordVerificationResult.Failed)
            throw new Refusal(Errors.WrongPassword);
        attempts.Succeeded(counted, address);
        return (user, result == PasswordVerificationResult.SuccessRehashNeeded ? passwords.Hash(user, who.Password) : null);
    }

    /// <summary>Stores the token, the time, and with the first login that the person is there.</summary>
    public async Task Record(AppDb db, UserEntity user, TokenEntity token, string? rehash, CancellationToken cancel)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        await db.Set<TokenEntity>().Where(t => t.UserKey == user.Key && t.ExpiresTime <= now).ExecuteDeleteAsync(cancel);
        // Read again: what was checked may have been taken back in the meantime.
        var stored = await db.Set<UserEntity>().SingleOrDefaultAsync(u => u.Key == user.Key && u.Enabled && u.PasswordHash == user.PasswordHash, cancel)
            ?? throw new Refusal(Errors.WrongPassword);
        if (stored.LastLoginTime is null)
            await MarkSignedIn(db, stored, cancel);
        stored.LastLoginTime = now;
        stored.PasswordHash = rehash ?? stored.PasswordHash;
        db.Add(token);
        await db.SaveChangesAsync(cancel);
    }

    private static Task<UserEntity?> Find(AppDb db, PasswordUser who, CancellationToken cancel)
    {
        var (id, name, email) = (who.Id, who.Name, who.Name?.Trim().ToLowerInvariant());
        var users = db.Set<UserEntity>().AsNoTracking();
        return string.IsNullOrEmpty(id)
            ? users.Where(u => u.Name == name || u.Email == email).OrderBy(u => u.Name == name ? 0 : 1).FirstOrDefaultAsync(cancel)
            : users.SingleOrDefaultAsync(u => u.UserId == id, cancel);
    }

    private static Task MarkSignedIn(AppDb db, UserEntity user, CancellationToken cancel) => db.Set<WorkerEntity>()
        .Where(w => w.Email == user.Email && db.Set<ProjectMemberEntity>().Any(m => m.UserKey == user.Key && m.ProjectKey == w.ProjectKey))
        .ExecuteUpdateAsync(set => set.SetProperty(w => w.Status, WorkerStatus.SignedIn), cancel);
}
