using System.Net;
using Microsoft.AspNetCore.Http;

namespace Assay.Server.Features.Identity.StartLinks;

/// <summary>The address that is printed for whoever started the server.</summary>
internal static class StartLink
{
    private static readonly string[] Everywhere = ["0.0.0.0", "[::]", "+", "*"];

    /// <summary>The code is behind the #, which browsers send to nobody; null where this machine has no address of its own to open.</summary>
    public static string? Of(IEnumerable<string> urls, Func<string> newCode) =>
        urls.Select(Here).FirstOrDefault(url => url is not null) is { } here ? $"{here}/start#{newCode()}" : null;

    private static string? Here(string url)
    {
        var address = BindingAddress.Parse(url);
        var host = Everywhere.Contains(address.Host, StringComparer.Ordinal) ? "127.0.0.1" : address.Host;
        var local = host == "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
        return local ? $"{address.Scheme}://{host}:{address.Port}" : null;
    }
}
