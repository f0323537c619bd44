using System.Security.Claims;
using System.Text.Encodings.Web;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.Workforces;
using Assay.Server.Http;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Assay.Server.Features.Identity;

/// <summary>Finds out who sends a request: by token, or by the signature of an access key.</summary>
internal sealed class SignIn(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, Tokens tokens, AccessKeys accessKeys, TimeProvider time)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "assay";
    public const string TokenHeader = "X-Auth-Token";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        try
        {
            var token = Request.Headers[TokenHeader].ToString();
            if (token.Length > 0)
                return await ByToken(token);
            return SignedRequest.Read(Context, time.GetUtcNow()) is { } signed ? await BySignature(signed) : AuthenticateResult.NoResult();
        }
        catch (Refusal refusal)
        {
            // Anonymous operations are open to senders of stale credentials too, so the refusal waits for the challenge.
            Context.Items[typeof(Refusal)] = refusal;
            return AuthenticateResult.Fail(refusal);
        }
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        // Routing answers a body of another type by an endpoint of its own, which nobody has opened to the anonymous.
        var refusal = Context.GetEndpoint() is { DisplayName: "415 HTTP Unsupported Media Type" }
            ? new Refusal(Errors.NotJson)
            : Context.Items[typeof(Refusal)] as Refusal ?? new Refusal(Errors.TokenMissing);
        return new ErrorBody(refusal.Text(Context.LocaleOf()), refusal.Error.Code).Write(Context, refusal.Error.Status);
    }

    private async Task<AuthenticateResult> ByToken(string token)
    {
        var found = await tokens.Find(Db, token, Context.RequestAborted) ?? throw new Refusal(Errors.TokenUnreadable);
        if (found.Token.ExpiresTime <= time.GetUtcNow().ToUnixTimeMilliseconds())
            throw new Refusal(Errors.TokenExpired);
        Fill(User, found.User, found.Project, found.Role);
        return Success();
    }

    private async Task<AuthenticateResult> BySignature(SignedRequest signed)
    {
        var signer = await accessKeys.Find(Db, signed.Access, signed.ProjectId, Context.RequestAborted);
        await signed.Verify(signer?.Secret, Context.RequestAborted);
        await accessKeys.NoteUse(signer!.Key, Context.RequestAborted);
        Fill(User, signer.User, signer.Project, signer.Role);
        User.BySignature = true;
        return Success();
    }

    private AppDb Db => Context.RequestServices.GetRequiredService<AppDb>();

    private CurrentUser User => Context.RequestServices.GetRequiredService<CurrentUser>();

    private static void Fill(CurrentUser user, UserEntity account, ProjectEntity? project, ProjectRole? role)
    {
        user.UserKey = account.Key;
        user.UserId = account.UserId;
        user.Name = account.Name;
        user.Email = account.Email;
        user.IsAdmin = account.IsAdmin;
        if (project is null)
            return;
        user.ProjectKeyOrNull = project.Key;
        user.ProjectId = project.ProjectId;
        user.IsOwner = account.IsAdmin || role == ProjectRole.Owner;
        if (account.Email is null)
            return;
        var worker = WorkerIdentity.Of(project.ProjectId, account.Email);
        (user.WorkerId, user.WorkerKey) = (worker.WorkerId, worker.WorkerKey);
    }

    private static AuthenticateResult Success() =>
        AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity(SchemeName)), SchemeName));
}
