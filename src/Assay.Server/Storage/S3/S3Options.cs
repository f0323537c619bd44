namespace Assay.Server.Storage.S3;

/// <summary>An S3-compatible service and how to sign in to it. Everything may be left out and is then taken from the level above.</summary>
public class S3Options
{
    /// <summary><c>https://host</c> or <c>http://host:port</c>; without it the one of AWS in <see cref="Region"/>.</summary>
    public string? Endpoint { get; set; }

    /// <summary>What requests are signed for; <c>us-east-1</c> where the service has none.</summary>
    public string? Region { get; set; }

    /// <summary>Without keys those of the machine are used, as the AWS tools find them.</summary>
    public string? AccessKey { get; set; }

    public string? SecretKey { get; set; }

    /// <summary>Buckets in the path of addresses (the default, which most services want) or, if false, in the host name.</summary>
    public bool? PathStyle { get; set; }

    /// <summary>Whether the first write to a bucket that does not exist makes it; false by default.</summary>
    public bool? CreateBuckets { get; set; }

    /// <summary>Where browsers reach the service. When set, links to objects lead there; otherwise this server passes the bytes on.</summary>
    public string? LinkEndpoint { get; set; }
}
