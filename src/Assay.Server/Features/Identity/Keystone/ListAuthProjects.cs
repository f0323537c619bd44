using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Assay.Server.Features.Identity.Keystone;

/// <summary>Keystone has two lists of projects, by right to see and by right to sign in. Here these are one.</summary>
internal static class ListAuthProjects
{
    public static Task<Ok<KeystoneProjectsResponse>> Handle(HttpContext context, AppDb db, CurrentUser user, CancellationToken cancel) =>
        ListKeystoneProjects.Handle(context, db, user, cancel);
}
