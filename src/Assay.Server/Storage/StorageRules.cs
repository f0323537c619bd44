using System.Text.RegularExpressions;
using Assay.Server.Storage.S3;
using Microsoft.Extensions.Options;

namespace Assay.Server.Storage;

/// <summary>Whether the configured stores can be used, as far as that can be told without asking them.</summary>
internal sealed partial class StorageRules : IValidateOptions<StorageOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        var mistakes = new List<string>();
        CheckKind(options.Kind, "Storage:Kind", mistakes);
        if (IsRemote(options.Kind))
            CheckService(S3Settings.Of(options.S3, null), "Storage:S3", mistakes);
        foreach (var (bucket, own) in options.Buckets ?? [])
            CheckBucket(options, bucket, own, $"Storage:Buckets:{bucket}", mistakes);
        return mistakes.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(mistakes.Distinct(StringComparer.Ordinal));
    }

    public static bool IsRemote(string? kind) => StorageOptions.Remote.Equals(kind, StringComparison.OrdinalIgnoreCase);

    private static void CheckBucket(StorageOptions options, string bucket, BucketOptions own, string section, List<string> mistakes)
    {
        CheckKind(own.Kind ?? options.Kind, section + ":Kind", mistakes);
        if (!IsRemote(own.Kind ?? options.Kind))
        {
            if (own is { Endpoint: not null } or { Region: not null } or { AccessKey: not null } or { SecretKey: not null } or { LinkEndpoint: not null })
                mistakes.Add($"{section} says where the bucket is on S3, but it is local; set {section}:Kind to s3.");
            return;
        }

        if (!ServiceName().IsMatch(bucket) || bucket.Contains("..", StringComparison.Ordinal))
            mistakes.Add($"{section}: no bucket on S3 can have this name; it takes 3 to 63 lower-case letters, digits, dots and hyphens.");
        CheckService(S3Settings.Of(options.S3, own), section, mistakes);
    }

    private static void CheckService(S3Settings service, string section, List<string> mistakes)
    {
        if (service is { Endpoint: null, Region: null })
            mistakes.Add($"{section}:Endpoint is needed, or {section}:Region for AWS.");
        if (service.Endpoint is not null && !IsAddress(service.Endpoint))
            mistakes.Add($"{section}:Endpoint must be an address like https://host or http://host:9000, without a path.");
        if (service.LinkEndpoint is not null && !IsAddress(service.LinkEndpoint))
            mistakes.Add($"{section}:LinkEndpoint must be an address like https://host or http://host:9000, without a path.");
        if (service.AccessKey is null != service.SecretKey is null)
            mistakes.Add($"{section}:AccessKey and {section}:SecretKey go together; set both or neither.");
    }

    private static void CheckKind(string? kind, string option, List<string> mistakes)
    {
        if (!IsRemote(kind) && !StorageOptions.Local.Equals(kind, StringComparison.OrdinalIgnoreCase))
            mistakes.Add($"{option} must be 'local' or 's3'.");
    }

    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address is { Scheme: "http" or "https", AbsolutePath: "/", Query: "", Fragment: "", UserInfo: "" };

    [GeneratedRegex("^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$", RegexOptions.NonBacktracking)]
    private static partial Regex ServiceName();
}
