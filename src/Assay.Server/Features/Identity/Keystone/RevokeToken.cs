using Assay.Server.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Assay.Server.Features.Identity.Keystone;

internal static class RevokeToken
{
    public static async Task<NoContent> Handle([FromHeader(Name = IssueToken.SubjectHeader)] string? token, Tokens tokens, CancellationToken cancel) =>
        await tokens.Revoke(Rule.Required(token, IssueToken.SubjectHeader), cancel)
            ? TypedResults.NoContent()
            : throw new Refusal(Errors.SubjectTokenUnknown);
}
