using System.Security.Cryptography;
using Assay.Server.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Identity;

/// <summary>Makes access keys and finds who signs with one.</summary>
internal sealed class AccessKeys(IDataProtectionProvider protection, Writer writer, TimeProvider time)
{
    public const int MaxPerUser = 10;

    /// <summary>Uses within this time of the last one noted are not noted.</summary>
    private const long NoteMilliseconds = 600_000;

    private const string AccessAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private const string SecretAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private readonly IDataProtector _protector = protection.CreateProtector("assay.access-key");

    /// <summary>A key pair that is valid once its entity is in the database.</summary>
    public (AccessKeyEntity Entity, string Secret) New(long userKey, string description)
    {
        var secret = RandomNumberGenerator.GetString(SecretAlphabet, 40);
        return (new()
        {
            Access = RandomNumberGenerator.GetString(AccessAlphabet, 20),
            ProtectedSecret = _protector.Protect(secret),
            UserKey = userKey,
            Description = description,
            CreateTime = time.GetUtcNow().ToUnixTimeMilliseconds(),
        }, secret);
    }

    /// <summary>The user of a key, with their part in a project; null if the key is not known or its user may not sign in.</summary>
    public async Task<Signer?> Find(AppDb db, string access, string? projectId, CancellationToken cancel)
    {
        var found = await (
            from k in db.Set<AccessKeyEntity>().AsNoTracking()
            where k.Access == access
            join u in db.Set<UserEntity>() on k.UserKey equals u.Key
            where u.Enabled
            from p in db.Set<ProjectEntity>().Where(p => p.ProjectId == projectId).DefaultIfEmpty()
            select new
            {
                Key = k,
                User = u,
                Project = p,
                Role = db.Set<ProjectMemberEntity>().Where(m => m.UserKey == u.Key && m.ProjectKey == p!.Key).Select(m => (ProjectRole?)m.Role).SingleOrDefault(),
            }).SingleOrDefaultAsync(cancel);
        if (found is null)
            return null;
        var project = found.User.IsAdmin || found.Role is not null ? found.Project : null;
        return new(found.User, project, found.Role, found.Key, _protector.Unprotect(found.Key.ProtectedSecret));
    }

    public async Task NoteUse(AccessKeyEntity key, CancellationToken cancel)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        if (key.LastUsedTime is { } last && now - last < NoteMilliseconds)
            return;
        await writer.RunGrouped((db, c) => db.Set<AccessKeyEntity>().Where(k => k.Access == key.Access)
            .ExecuteUpdateAsync(set => set.SetProperty(k => k.LastUsedTime, now), c), cancel);
    }
}

/// <summary>Who signs with an access key.</summary>
internal sealed record Signer(UserEntity User, ProjectEntity? Project, ProjectRole? Role, AccessKeyEntity Key, string Secret);
