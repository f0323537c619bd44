using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Identity.Users;

internal static class ListUsers
{
    public static async Task<Ok<ListUsersResponse>> Handle(
        AppDb db, CancellationToken cancel, string? name = null, string? email = null, int? offset = null, int? limit = null)
    {
        var page = Page.Of(offset, limit, 100, 1000);
        var users = db.Set<UserEntity>().AsNoTracking();
        if (Rule.Text(name, "name", 254, forbidden: "") is { } asked)
            users = users.Where(u => u.Name == asked);
        if (Rule.Text(email, "email", 254, forbidden: "")?.Trim().ToLowerInvariant() is { } address)
            users = users.Where(u => u.Email == address);
        return TypedResults.Ok(new ListUsersResponse
        {
            TotalCount = await users.CountAsync(cancel),
            Users = await users.OrderBy(u => u.Name).Skip((int)Math.Min(page.Skip, int.MaxValue)).Take(page.Size).Select(UserRules.ToContract).ToListAsync(cancel),
        });
    }
}
