using System.Net;
using Amazon;
using Amazon.Runtime;
using Amazon.S3;
using Assay.Server.Http;

namespace Assay.Server.Storage.S3;

/// <summary>The client of one service, and what its failures mean here.</summary>
internal sealed class S3Connection(S3Settings settings) : IDisposable
{
    private static readonly TimeSpan ConnectTime = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan AnswerTime = TimeSpan.FromSeconds(100);

    public AmazonS3Client Client { get; } = Create(settings, settings.Endpoint);

    /// <summary>Signs addresses for browsers, which may know the service by another name.</summary>
    public AmazonS3Client? Links { get; } = settings.LinkEndpoint is null ? null : Create(settings, settings.LinkEndpoint);

    public S3Settings Settings => settings;

    /// <summary>Asks for something that concerns a bucket. A missing object is a FileNotFoundException, a store that fails an ObjectStoreException.</summary>
    public async Task<T> Ask<T>(ObjectPath path, Func<AmazonS3Client, Task<T>> call, CancellationToken cancel)
    {
        try
        {
            return await call(Client);
        }
        catch (AmazonS3Exception e) when (IsMissingBucket(e))
        {
            throw new Refusal(Errors.NoSuchBucket, path.Bucket);
        }
        catch (AmazonS3Exception e) when (e.StatusCode == HttpStatusCode.NotFound)
        {
            throw new FileNotFoundException($"There is no object {path}.", e);
        }
        catch (Exception e) when (IsFailure(e) && !cancel.IsCancellationRequested)
        {
            throw Failure(path.Bucket, e);
        }
    }

    /// <summary>The same for a write, which may make the bucket.</summary>
    public async Task<T> Write<T>(ObjectPath path, Func<AmazonS3Client, Task<T>> call, CancellationToken cancel)
    {
        try
        {
            return await Ask(path, call, cancel);
        }
        catch (Refusal e) when (e.Error == Errors.NoSuchBucket && settings.CreateBuckets)
        {
            await MakeBucket(path, cancel);
            return await Ask(path, call, cancel);
        }
    }

    private async Task MakeBucket(ObjectPath path, CancellationToken cancel)
    {
        try
        {
            await Ask(path, c => c.PutBucketAsync(path.Bucket, cancel), cancel);
        }
        catch (ObjectStoreException e) when (e.InnerException is AmazonS3Exception { StatusCode: HttpStatusCode.Conflict })
        {
            // Another write made it in the same moment. If it is somebody else's, the write that follows is told so.
        }
    }

    public ObjectStoreException Failure(string bucket, Exception e) => new($"The bucket '{bucket}' at {settings} cannot be used: {Cause(e)}", e);

    public static bool IsMissingBucket(AmazonS3Exception e) => e.ErrorCode == "NoSuchBucket";

    /// <summary>Whatever goes wrong on the way to the service and back; a bug of ours is none of these.</summary>
    public static bool IsFailure(Exception e) => e is AmazonServiceException or AmazonClientException or HttpRequestException or IOException or OperationCanceledException;

    public void Dispose()
    {
        Client.Dispose();
        Links?.Dispose();
    }

    /// <summary>The innermost message: outer ones only say that something failed.</summary>
    private static string Cause(Exception e)
    {
        if (e is OperationCanceledException)
            return "it does not answer.";
        while (e is not AmazonS3Exception && e.InnerException is not null)
            e = e.InnerException;
        return e is AmazonS3Exception { ErrorCode: { Length: > 0 } code } s3 && !s3.Message.Contains(code, StringComparison.Ordinal) ? $"{e.Message} ({code})" : e.Message;
    }

    private static AmazonS3Client Create(S3Settings settings, string? endpoint)
    {
        var config = new AmazonS3Config
        {
            ForcePathStyle = settings.PathStyle,
            Timeout = AnswerTime,
            ConnectTimeout = ConnectTime,
            MaxErrorRetry = 2,
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        };
        if (endpoint is null)
        {
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(settings.Region);
        }
        else
        {
            config.ServiceURL = endpoint;
            config.AuthenticationRegion = settings.Region ?? "us-east-1";
        }

        return settings.AccessKey is null ? new AmazonS3Client(config) : new AmazonS3Client(new BasicAWSCredentials(settings.AccessKey, settings.SecretKey), config);
    }
}
