using Assay.Server.Storage.S3;

namespace Assay.Server.Storage;

/// <summary>Where links to objects lead browsers beside this server: pages have to be allowed to fetch from there.</summary>
internal static class LinkOrigins
{
    /// <summary>Sources as a content security policy names them, each once.</summary>
    public static IReadOnlyList<string> Of(StorageOptions storage) =>
    [
        .. (storage.Buckets ?? []).Where(b => StorageRules.IsRemote(b.Value.Kind ?? storage.Kind)).Select(b => S3Settings.Of(storage.S3, b.Value))
            .Concat(StorageRules.IsRemote(storage.Kind) ? [S3Settings.Of(storage.S3, null)] : [])
            .Where(s => s.LinkEndpoint is not null)
            .Select(s => Source(new(s.LinkEndpoint!), s.PathStyle))
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>With buckets in the host name every name before it is one.</summary>
    private static string Source(Uri address, bool pathStyle) => pathStyle ? address.GetLeftPart(UriPartial.Authority) : $"{address.Scheme}://*.{address.Authority}";
}
