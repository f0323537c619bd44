namespace Assay.Server.Storage.S3;

/// <summary>What is known of the service once a bucket's own settings were put before those for all. Equal ones share a connection.</summary>
internal sealed record S3Settings(string? Endpoint, string? Region, string? AccessKey, string? SecretKey, bool PathStyle, bool CreateBuckets, string? LinkEndpoint)
{
    public static S3Settings Of(S3Options? all, S3Options? one) => new(
        Text(one?.Endpoint, all?.Endpoint), Text(one?.Region, all?.Region), Text(one?.AccessKey, all?.AccessKey), Text(one?.SecretKey, all?.SecretKey),
        one?.PathStyle ?? all?.PathStyle ?? true, one?.CreateBuckets ?? all?.CreateBuckets ?? false, Text(one?.LinkEndpoint, all?.LinkEndpoint));

    /// <summary>For messages: where the service is, never how to get in.</summary>
    public override string ToString() => Endpoint ?? $"AWS {Region}";

    private static string? Text(string? one, string? all) => !string.IsNullOrWhiteSpace(one) ? one : string.IsNullOrWhiteSpace(all) ? null : all;
}
