using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Identity.Keystone;

/// <summary>Login by name or id and password, for a project, for the account, or for neither.</summary>
internal static class IssueToken
{
    public const string SubjectHeader = "X-Subject-Token";

    public static async Task<Created<IssueTokenResponse>> Handle(
        IssueTokenRequest body, HttpContext context, AppDb db, Writer writer, Tokens tokens, Logins logins, CancellationToken cancel)
    {
        var identity = body.Auth?.Identity ?? throw new Refusal(Errors.BadValue, "auth.identity", new Phrase("it is missing", "缺失"));
        if (identity.Methods is ["token"])
            return await Exchange(body, context, db, writer, tokens, cancel);
        var who = Person(identity);
        var scope = body.Auth.Scope;
        RequireOneScope(scope);
        var (user, rehash) = await logins.Check(db, who, context.Connection.RemoteIpAddress, cancel);
        var (project, role) = scope?.Project is { } asked ? await Project(db, user, asked, cancel) : (null, null);
        var (token, entity) = tokens.New(user.Key, project?.Key, scope?.Domain is not null);
        await writer.Run((write, c) => logins.Record(write, user, entity, rehash, c), cancel);
        return Created(context, token, new(user, project, role, entity));
    }

    /// <summary>
    /// A login that named no project opens one, for as long as it lasts. Tokens of a project open no other: they may have been
    /// issued by its owner on somebody's behalf.
    /// </summary>
    private static async Task<Created<IssueTokenResponse>> Exchange(
        IssueTokenRequest body, HttpContext context, AppDb db, Writer writer, Tokens tokens, CancellationToken cancel)
    {
        var known = await tokens.Live(db, Rule.Required(body.Auth!.Identity!.Token?.Id, "auth.identity.token.id"), cancel)
            ?? throw new Refusal(Errors.TokenUnreadable);
        RequireOneScope(body.Auth.Scope);
        var asked = body.Auth.Scope?.Project ?? throw new Refusal(Errors.BadValue, "auth.scope", new Phrase("name a project", "请指定项目"));
        if (known.Token.ProjectKey is not null || known.Token.DomainScope)
            throw new Refusal(Errors.BadValue, "auth.identity.token.id", new Phrase("the token is scoped; send one from a login without a scope", "该令牌已有范围，请使用无范围登录得到的令牌"));
        var (project, role) = await Project(db, known.User, asked, cancel);
        var (token, entity) = tokens.New(known.User.Key, project.Key, domainScope: false);
        entity.ExpiresTime = known.Token.ExpiresTime;
        await writer.Run(async (write, c) =>
        {
            write.Add(entity);
            await write.SaveChangesAsync(c);
        }, cancel);
        return Created(context, token, new(known.User, project, role, entity));
    }

    private static Created<IssueTokenResponse> Created(HttpContext context, string token, SignedIn who)
    {
        context.Response.Headers[SubjectHeader] = token;
        return TypedResults.Created((string?)null, TokenAnswer.Of(who, context.Address()));
    }

    private static PasswordUser Person(TokenIdentity identity)
    {
        if (identity.Methods is not ["password"])
            throw new Refusal(Errors.BadValue, "auth.identity.methods", new Phrase("use [\"password\"] or [\"token\"]", "请使用 [\"password\"] 或 [\"token\"]"));
        var user = identity.Password?.User ?? throw new Refusal(Errors.BadValue, "auth.identity.password.user", new Phrase("it is missing", "缺失"));
        if (string.IsNullOrEmpty(user.Id))
            Rule.Required(user.Name, "auth.identity.password.user.name");
        Rule.Text(user.Id, "auth.identity.password.user.id", 64, forbidden: "");
        Rule.Text(user.Name, "auth.identity.password.user.name", 254, forbidden: "");
        Rule.Required(user.Password, "auth.identity.password.user.password");
        return user;
    }

    private static void RequireOneScope(TokenScope? scope)
    {
        if (scope is { Project: null, Domain: null } or { Project: not null, Domain: not null })
            throw new Refusal(Errors.BadValue, "auth.scope", new Phrase("name a project or a domain", "请指定项目或账号"));
        if (scope?.Project is not { } project)
            return;
        if (string.IsNullOrEmpty(project.Id))
            Rule.Required(project.Name, "auth.scope.project.name");
        Rule.Text(project.Id, "auth.scope.project.id", 64, forbidden: "");
        Rule.Text(project.Name, "auth.scope.project.name", 64, forbidden: "");
    }

    private static async Task<(ProjectEntity Project, ProjectRole? Role)> Project(AppDb db, UserEntity user, TokenProject asked, CancellationToken cancel)
    {
        var (id, name) = (asked.Id, asked.Name);
        var projects = db.Set<ProjectEntity>().AsNoTracking();
        var found = await (
            from p in string.IsNullOrEmpty(id) ? projects.Where(p => p.Name == name) : projects.Where(p => p.ProjectId == id)
            from m in db.Set<ProjectMemberEntity>().Where(m => m.ProjectKey == p.Key && m.UserKey == user.Key).DefaultIfEmpty()
            select new { Project = p, Role = (ProjectRole?)m!.Role }).SingleOrDefaultAsync(cancel);
        // A project that is not there and one that is closed to the user look the same.
        return found is not null && (user.IsAdmin || found.Role is not null)
            ? (found.Project, found.Role)
            : throw new Refusal(Errors.ProjectNotYours, string.IsNullOrEmpty(id) ? name : id);
    }
}
