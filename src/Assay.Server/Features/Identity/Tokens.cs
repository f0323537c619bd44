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

    private readonly ConcurrentDictionary<string, (long Until, SignedIn User)> _known = new(StringComparer.Ordinal);

    public async Task<(string Token, TokenEntity Entity)> Issue(long userKey, long? projectKey, bool domainScope, CancellationToken cancel)
    {
        var token = Convert.ToBase64String(RandomNumberGenerator.GetBytes(48));
        var now = time.GetUtcNow();
        var entity = new TokenEntity
        {
            Hash = HashOf(token),
            UserKey = userKey,
            ProjectKey = projectKey,
            DomainScope = domainScope,
            IssuedTime = now.ToUnixTimeMilliseconds(),
            ExpiresTime = (now + Lifetime).ToUnixTimeMilliseconds(),
        };
        await writer.Run(async (db, c) =>
        {
            db.Add(entity);
            await db.SaveChangesAsync(c);
        }, cancel);
        return (token, entity);
    }

    /// <summary>Who the token stands for; null if it is not known here.</summary>
    public async ValueTask<SignedIn?> Find(AppDb db, string token, CancellationToken cancel)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        if (_known.TryGetValue(token, out var known) && known.Until > now)
            return known.User;
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
        if (found is not null)
            _known[token] = (Math.Min(found.Token.ExpiresTime, now + TrustMilliseconds), found);
        if (_known.Count > 10_000)
            _known.Clear();
        return found;
    }

    public async Task Revoke(string token, CancellationToken cancel)
    {
        var hash = HashOf(token);
        await writer.Run((db, c) => db.Set<TokenEntity>().Where(t => t.Hash == hash).ExecuteDeleteAsync(c), cancel);
        _known.TryRemove(token, out _);
    }

    private static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}

/// <summary>What a token stands for.</summary>
internal sealed record SignedIn(UserEntity User, ProjectEntity? Project, ProjectRole? Role, TokenEntity Token);
