using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Assay.Server.Http;
using Microsoft.Extensions.Options;

namespace Assay.Server.Storage;

/// <summary>
/// Links that let a browser fetch one object without a login, for a while. The signature covers the path, the expiry
/// and the processing, so none of them can be changed.
/// </summary>
internal sealed class ObjectLinks(LinkSecret secret, IOptions<StorageOptions> options, TimeProvider time)
{
    public const string Route = "/assay/objects";

    /// <summary>Expiries are whole steps, so that the same object has the same link for a while and browsers can cache it.</summary>
    private const long StepSeconds = 600;

    private static readonly SearchValues<char> Unescaped = SearchValues.Create("/-_.~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>The link to <c>/bucket/key</c> on the server that clients reach at <paramref name="publicBase"/>.</summary>
    public string For(string publicBase, string path, string? processParameter = null) => Maker(publicBase, processParameter)(path);

    /// <summary>Makes the links of a list, which differ in their paths alone.</summary>
    public Func<string, string> Maker(string publicBase, string? processParameter)
    {
        var earliest = time.GetUtcNow().ToUnixTimeSeconds() + (options.Value.LinkMinutes * 60);
        var expires = ((earliest / StepSeconds) + 1) * StepSeconds;
        var start = publicBase + Route;
        var signature = string.Create(CultureInfo.InvariantCulture, $"?expires={expires}&signature=");
        var process = string.IsNullOrEmpty(processParameter) ? "" : "&process=" + Uri.EscapeDataString(processParameter);
        return path => string.Concat([start, Escape(path), signature, Sign(path, expires, processParameter), process]);
    }

    /// <summary>Refuses a link that has expired or that this installation did not sign.</summary>
    public void Check(ObjectPath path, long expires, string signature, string? processParameter)
    {
        var genuine = CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(Sign(path.ToString(), expires, processParameter)), Encoding.UTF8.GetBytes(signature));
        if (!genuine || expires < time.GetUtcNow().ToUnixTimeSeconds())
            throw new Refusal(Errors.LinkExpired);
    }

    private static string Escape(string path) => path.AsSpan().ContainsAnyExcept(Unescaped) || path.Contains("//", StringComparison.Ordinal)
        ? string.Concat(path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(segment => "/" + Uri.EscapeDataString(segment)))
        : path;

    private string Sign(string path, long expires, string? processParameter)
    {
        // No line feed can be in a path, so the three parts cannot run into each other.
        Span<byte> mac = stackalloc byte[HMACSHA256.HashSizeInBytes];
        secret.Sign(Encoding.UTF8.GetBytes($"{path}\n{expires}\n{processParameter}"), mac);
        return Base64Url.EncodeToString(mac);
    }
}
