using Assay.Server.Auth;

namespace Assay.Server.Features.Identity.Users;

internal static class UserEndpoints
{
    public static void MapUsers(this IEndpointRouteBuilder app)
    {
        var admin = app.MapGroup("/assay/v1").RequireAuthorization(Policies.Admin);
        admin.MapGet("/users", ListUsers.Handle).WithName(nameof(ListUsers));
        admin.MapPost("/users", CreateUser.Handle).WithName(nameof(CreateUser));
        admin.MapGet("/users/{user_id}", DescUser.Handle).WithName(nameof(DescUser));
        admin.MapPut("/users/{user_id}", UpdateUser.Handle).WithName(nameof(UpdateUser));
        admin.MapDelete("/users/{user_id}", DeleteUser.Handle).WithName(nameof(DeleteUser));
        admin.MapPost("/users/{user_id}/tokens", IssueUserToken.Handle).WithName(nameof(IssueUserToken));
        admin.MapGet("/users/{user_id}/access-keys", ListAccessKeys.Handle).WithName(nameof(ListAccessKeys));
        admin.MapPost("/users/{user_id}/access-keys", CreateAccessKey.Handle).WithName(nameof(CreateAccessKey));
        admin.MapDelete("/access-keys/{access}", DeleteAccessKey.Handle).WithName(nameof(DeleteAccessKey));
    }
}
