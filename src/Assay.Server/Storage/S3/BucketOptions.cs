namespace Assay.Server.Storage.S3;

/// <summary>Where one bucket is.</summary>
public sealed class BucketOptions : S3Options
{
    /// <summary><c>local</c> or <c>s3</c>; like all others when absent.</summary>
    public string? Kind { get; set; }
}
