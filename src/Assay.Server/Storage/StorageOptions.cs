using System.ComponentModel.DataAnnotations;
using Assay.Server.Storage.S3;

namespace Assay.Server.Storage;

/// <summary>Section <c>Storage</c>.</summary>
public sealed class StorageOptions
{
    public const string Section = "Storage";
    public const string Local = "local";
    public const string Remote = "s3";

    /// <summary><c>local</c> or <c>s3</c>: where buckets are that <see cref="Buckets"/> does not place elsewhere.</summary>
    public string Kind { get; set; } = Local;

    /// <summary>The S3-compatible service, for all buckets that do not say otherwise.</summary>
    public S3Options? S3 { get; set; }

    /// <summary>Single buckets, by name. What an entry leaves out is taken from <see cref="S3"/>.</summary>
    public Dictionary<string, BucketOptions>? Buckets { get; set; }

    /// <summary>Whether a project gets a bucket that nobody has by naming it; otherwise administrators assign every bucket.</summary>
    public bool ClaimBuckets { get; set; } = true;

    /// <summary>How long a link to an object can be used, at least.</summary>
    [Range(1, 10_080, ErrorMessage = "Storage:LinkMinutes must be from 1 to 10080.")]
    public int LinkMinutes { get; set; } = 60;

    /// <summary>How much room resized images may take below the data directory's <c>cache</c>.</summary>
    [Range(1, 1_048_576, ErrorMessage = "Storage:PreviewCacheMegabytes must be from 1 to 1048576.")]
    public int PreviewCacheMegabytes { get; set; } = 1024;

    /// <summary>Images of more pixels than this are not resized here: decoding one would take the memory of a hundred others.</summary>
    [Range(1, 1000, ErrorMessage = "Storage:PreviewMegapixels must be from 1 to 1000.")]
    public int PreviewMegapixels { get; set; } = 100;
}
