using System.Collections.Concurrent;
using Assay.Server.Data;
using Assay.Server.Features.Buckets;
using Assay.Server.Http;
using Assay.Server.Storage;

namespace Assay.Server.Features.Import;

/// <summary>The buckets that the lines of a manifest name: each is asked for once, by the same rule as those of a request.</summary>
internal sealed class NamedBuckets(BucketAccess access, Writer writer, long projectKey)
{
    private readonly ConcurrentDictionary<string, bool> _known = new(StringComparer.Ordinal);

    /// <summary>Refuses a file in a bucket of another project.</summary>
    public async ValueTask Check(ObjectPath path, CancellationToken cancel)
    {
        if (!_known.TryGetValue(path.Bucket, out var allowed))
            _known[path.Bucket] = allowed = await Ask(path, cancel);
        if (!allowed)
            throw new Refusal(Errors.BucketNotYours, path.Bucket);
    }

    private async Task<bool> Ask(ObjectPath path, CancellationToken cancel)
    {
        try
        {
            await writer.Run((db, c) => access.Use(db, projectKey, [path.ToString()], c), cancel);
            return true;
        }
        catch (Refusal)
        {
            return false;
        }
    }
}
