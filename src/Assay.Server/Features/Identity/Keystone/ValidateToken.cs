using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Assay.Server.Features.Identity.Keystone;

/// <summary>What a token stands for. Whoever holds it may ask: it gives them more than the answer does.</summary>
internal static class ValidateToken
{
    public static async Task<Ok<IssueTokenResponse>> Handle(
        [FromHeader(Name = IssueToken.SubjectHeader)] string? token, HttpContext context, AppDb db, Tokens tokens, TimeProvider time, CancellationToken cancel)
    {
        var found = await tokens.Find(db, Rule.Required(token, IssueToken.SubjectHeader), cancel);
        if (found is null || found.Token.ExpiresTime <= time.GetUtcNow().ToUnixTimeMilliseconds())
            throw new Refusal(Errors.SubjectTokenUnknown);
        context.Response.Headers[IssueToken.SubjectHeader] = token;
        return TypedResults.Ok(TokenAnswer.Of(found, context.Address()));
    }
}
