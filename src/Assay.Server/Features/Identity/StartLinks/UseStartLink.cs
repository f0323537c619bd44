using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Features.Identity.Keystone;
using Assay.Server.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Identity.StartLinks;

/// <summary>Signs in as the first administrator, for no project, as a login by password would.</summary>
internal static class UseStartLink
{
    public static async Task<Created<IssueTokenResponse>> Handle(UseStartLinkRequest body, HttpContext context, AppDb db, StartCodes codes, Tokens tokens, CancellationToken cancel)
    {
        if (!StartCodes.IsFromHere(context))
            throw new Refusal(Errors.StartLinkElsewhere);
        if (!codes.Use(Rule.Required(body.Code, "code")))
            throw new Refusal(Errors.StartLinkUnknown);
        var admin = await db.Set<UserEntity>().AsNoTracking().Where(u => u.IsAdmin && u.Enabled).OrderBy(u => u.Key).FirstOrDefaultAsync(cancel)
            ?? throw new Refusal(Errors.StartLinkUnknown);
        var (token, entity) = await tokens.Issue(admin.Key, projectKey: null, domainScope: false, cancel);
        context.Response.Headers[IssueToken.SubjectHeader] = token;
        return TypedResults.Created((string?)null, TokenAnswer.Of(new(admin, null, null, entity), context.Address()));
    }
}
