using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Identity.Keystone;

/// <summary>The caller; for an administrator everybody. With a name, that one.</summary>
internal static class ListKeystoneUsers
{
    public static async Task<Ok<KeystoneUsersResponse>> Handle(HttpContext context, AppDb db, CurrentUser user, CancellationToken cancel, string? name = null)
    {
        var users = db.Set<UserEntity>().AsNoTracking();
        if (!user.IsAdmin)
            users = users.Where(u => u.Key == user.UserKey);
        if (Rule.Text(name, "name", 254, forbidden: "") is { } asked)
            users = users.Where(u => u.Name == asked);
        var address = context.Address();
        var found = await users.OrderBy(u => u.Name).ToListAsync(cancel);
        return TypedResults.Ok(new KeystoneUsersResponse { Users = [.. found.Select(u => Of(u, address))], Links = context.Links() });
    }

    private static KeystoneUser Of(UserEntity user, string address) => new()
    {
        Id = user.UserId,
        Name = user.Name,
        Description = "",
        DomainId = Account.Id,
        Enabled = user.Enabled,
        Links = new() { Self = $"{address}/v3/users/{user.UserId}" },
    };
}
