using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Assay.Server.Features.Identity.StartLinks;

/// <summary>
/// Codes that sign somebody on this machine in as the administrator: once, and for five minutes. Only their hashes are kept, and
/// only in memory, so that they end with the process.
/// </summary>
internal sealed class StartCodes(TimeProvider time)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _ends = new(StringComparer.Ordinal);

    public string New()
    {
        var code = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        Allow(code);
        return code;
    }

    /// <summary>Makes a code valid that somebody else has made up.</summary>
    public void Allow(string code) => _ends[HashOf(code)] = time.GetUtcNow() + Lifetime;

    /// <summary>True for one of however many that come with the same code.</summary>
    public bool Use(string code) => _ends.TryRemove(HashOf(code), out var end) && end > time.GetUtcNow();

    /// <summary>The sender sits at this machine; what a proxy passes on comes from somewhere else.</summary>
    public static bool IsFromHere(HttpContext context)
    {
        var headers = context.Request.Headers;
        return context.Connection.RemoteIpAddress is { } address
            && IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address)
            && !headers.ContainsKey("Forwarded") && !headers.ContainsKey("X-Forwarded-For") && !headers.ContainsKey("Via");
    }

    private static string HashOf(string code) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(code)));
}
