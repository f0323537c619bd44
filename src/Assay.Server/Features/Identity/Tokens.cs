using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Assay.Server.Data;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Identity;

/// <summary>Issues, checks and revokes tokens.</summary>
internal sealed class Tokens(Writer writer, TimeProvider time)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    /// <summary>How long a replica may go on trusting a token that another one revoked.</summary>
    private const long TrustMilliseconds = 5_000;
    private const int MaxKnown = 10_000;

    private readonly ConcurrentDictionary<string, (long Until, SignedIn User)> _known = new(StringComparer.Ordinal);
    private long _revocations;

    public async Task<(string Token, TokenEntity Entity)> Issue(long userKey, long? projectKey, bool domainScope, CancellationToken cancel)
    {
        var (token, entity) = New(userKey, projectKey, domainScope);
        await writer.Run(async (db, c) =>
        {
            db.Add(entity);
            await db.SaveChangesAsync(c);
        }, cancel);
        return (token, entity);
    }

    /// <summary>A token that is valid once its entity is in the database.</summary>
    public (string Token, TokenEntity Entity) New(long userKey, long? projectKey, bool domainScope)
    {
        var token = Convert.ToBase64String(RandomNumberGenerator.GetBytes(48));
        var now = time.GetUtcNow();
        return (token, new TokenEntity
        {
            Hash = HashOf(token),
            UserKey = userKey,
            ProjectKey = projectKey,
            DomainScope = domainScope,
            IssuedTime = now.ToUnixTimeMilliseconds(),
            ExpiresTime = (now + Lifetime).ToUnixTimeMilliseconds(),
        });
    }

    /// <summary>Who the token stands for; null if it is not known here, or its user may no longer use it.</summary>
    public async ValueTask<SignedIn?> Find(AppDb db, string token, CancellationToken cancel)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        if (_known.TryGetValue(token, out var known) && known.Until > now)
            return known.User;
        var before = Volatile.Read(ref _revocations);
        var hash = HashOf(token);
        var found = await (
            from t in db.Set<TokenEntity>().AsNoTracking()
            where t.Hash == hash
            join u in db.Set<UserEntity>() on t.UserKey equals u.Key
            where u.Enabled
            join p in db.Set<ProjectEntity>() on t.ProjectKey equals p.Key into scoped
            from p in scoped.DefaultIfEmpty()
            select new SignedIn(u, p, db.Set<ProjectMemberEntity>().Where(m => m.UserKey == u.Key && m.ProjectKey == t.ProjectKey).Select(m => (ProjectRole?)m.Role).SingleOrDefault(), t))
            .SingleOrDefaultAsync(cancel);
        if (found is null || !found.IsInScope)
            return null;
        if (_known.Count > MaxKnown)
            _known.Clear();
        // What was read before a revocation may be what it revoked.
        if (Volatile.Read(ref _revocations) == before)
            _known[token] = (Math.Min(found.Token.ExpiresTime, now + TrustMilliseconds), found);
        return found;
    }

    /// <summary>Who the token stands for; null if it has ended, too.</summary>
    public async ValueTask<SignedIn?> Live(AppDb db, string token, CancellationToken cancel) =>
        await Find(db, token, cancel) is { } found && found.Token.ExpiresTime > time.GetUtcNow().ToUnixTimeMilliseconds() ? found : null;

    /// <summary>False if the token is not known here.</summary>
    public async Task<bool> Revoke(string token, CancellationToken cancel)
    {
        var hash = HashOf(token);
        var revoked = await writer.Run((db, c) => db.Set<TokenEntity>().Where(t => t.Hash == hash).ExecuteDeleteAsync(c), cancel);
        Interlocked.Increment(ref _revocations);
        _known.TryRemove(token, out _);
        return revoked > 0;
    }

    /// <summary>Makes this process look again before it trusts any token; call it after a change of users or memberships.</summary>
    public void Forget()
    {
        Interlocked.Increment(ref _revocations);
        _known.Clear();
    }

    private static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}

/// <summary>What a token stands for.</summary>
internal sealed record SignedIn(UserEntity User, ProjectEntity? Project, ProjectRole? Role, TokenEntity Token)
{
    /// <summary>The project is still there, and the user still one of its members or an administrator.</summary>
    public bool IsInScope => Token.ProjectKey is null || (Project is not null && (User.IsAdmin || Role is not null));
}
