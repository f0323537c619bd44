using Assay.Server.Data;
using Assay.Server.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Identity.Users;

internal static class DeleteAccessKey
{
    public static async Task<NoContent> Handle(string access, Writer writer, CancellationToken cancel)
    {
        var deleted = await writer.Run((db, c) => db.Set<AccessKeyEntity>().Where(k => k.Access == access).ExecuteDeleteAsync(c), cancel);
        return deleted > 0 ? TypedResults.NoContent() : throw new Refusal(Errors.AccessKeyNotFound, access);
    }
}
