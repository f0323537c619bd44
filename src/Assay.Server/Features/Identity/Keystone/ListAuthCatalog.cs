using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Identity.Keystone;

/// <summary>The catalog alone, for clients that sign requests and so never see a token.</summary>
internal static class ListAuthCatalog
{
    public static async Task<Ok<CatalogResponse>> Handle(HttpContext context, AppDb db, CurrentUser user, CancellationToken cancel)
    {
        var name = await db.Set<ProjectEntity>().Where(p => p.ProjectId == user.ProjectId).Select(p => p.Name).SingleOrDefaultAsync(cancel);
        return TypedResults.Ok(new CatalogResponse(Catalog.Of(context.Address(), user.ProjectId, name), context.Links()));
    }

    internal sealed record CatalogResponse(IReadOnlyList<CatalogService> Catalog, KeystoneLinks Links);
}
