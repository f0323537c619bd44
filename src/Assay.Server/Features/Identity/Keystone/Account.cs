using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Storage;
using Microsoft.Extensions.Options;

namespace Assay.Server.Features.Identity.Keystone;

/// <summary>
/// What Keystone calls a domain and the cloud an account. A server has one, so whatever account a client names is this one:
/// scripts that were written for the cloud name accounts that do not exist here.
/// </summary>
internal static class Account
{
    public const string Id = "default";

    public static TokenDomain Domain { get; } = new() { Id = Id, Name = IssueTokenRequest.DefaultDomain };

    /// <summary>The projects that the caller may sign in to.</summary>
    public static IQueryable<ProjectEntity> Projects(this AppDb db, CurrentUser user)
    {
        var all = db.Set<ProjectEntity>();
        return user.IsAdmin ? all : all.Where(p => db.Set<ProjectMemberEntity>().Any(m => m.ProjectKey == p.Key && m.UserKey == user.UserKey));
    }

    public static string Address(this HttpContext context) =>
        PublicBase.Of(context, context.RequestServices.GetRequiredService<IOptions<AssayOptions>>().Value);

    /// <summary>A list says where it is.</summary>
    public static KeystoneLinks Links(this HttpContext context) => new() { Self = $"{context.Address()}{context.Request.Path}{context.Request.QueryString}" };
}
