using Assay.Server.Data;
using Assay.Server.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Buckets;

/// <summary>Gives a bucket back: nobody has it, and the next project that names it may take it. Its files stay.</summary>
internal static class ReleaseBucket
{
    public static async Task<NoContent> Handle([FromRoute(Name = "bucket")] string name, Writer writer, CancellationToken cancel)
    {
        await writer.Run(async (db, c) =>
        {
            await db.Set<BucketProjectEntity>().Where(p => p.Bucket == name).ExecuteDeleteAsync(c);
            if (await db.Set<BucketEntity>().Where(b => b.Name == name).ExecuteDeleteAsync(c) == 0)
                throw new Refusal(Errors.BucketUnknown, name);
        }, cancel);
        return TypedResults.NoContent();
    }
}
