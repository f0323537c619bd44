using System.Security.Claims;
using System.Text.Encodings.Web;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.Workforces;
using Assay.Server.Http;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Assay.Server.Features.Identity;

/// <summary>Finds out who sends a request, by token.</summary>
internal sealed class SignIn(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, Tokens tokens, TimeProvider time)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "assay";
    public const string TokenHeader = "X-Auth-Token";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var token = Request.Headers[TokenHeader].ToString();
        if (token.Length == 0)
            return AuthenticateResult.NoResult();
        var found = await tokens.Find(Context.RequestServices.GetRequiredService<AppDb>(), token, Context.RequestAborted);
        if (found is null)
            return Refuse(Errors.TokenUnreadable);
        if (found.Token.ExpiresTime <= time.GetUtcNow().ToUnixTimeMilliseconds())
            return Refuse(Errors.TokenExpired);
        Fill(Context.RequestServices.GetRequiredService<CurrentUser>(), found.User, found.Project, found.Role);
        return Success();
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var error = Context.Items[typeof(Error)] as Error ?? Errors.TokenMissing;
        return ErrorBody.Of(error, Context.LocaleOf()).Write(Context, error.Status);
    }

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

    private AuthenticateResult Refuse(Error error)
    {
        Context.Items[typeof(Error)] = error;
        return AuthenticateResult.Fail(error.English);
    }
}
