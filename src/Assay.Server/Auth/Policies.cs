using Assay.Server.Http;
using Microsoft.AspNetCore.Authorization;

namespace Assay.Server.Auth;

/// <summary>Names of the rules that route groups carry.</summary>
public static class Policies
{
    /// <summary>The token's project is the one in the path.</summary>
    public const string Project = "project";

    /// <summary>Administrator of the installation.</summary>
    public const string Admin = "admin";

    public static IServiceCollection AddPolicies(this IServiceCollection services)
    {
        services.AddScoped<CurrentUser>();
        services.AddScoped<IAuthorizationHandler, PolicyHandler>();
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build())
            .AddPolicy(Project, p => p.RequireAuthenticatedUser().AddRequirements(new ProjectRequirement()))
            .AddPolicy(Admin, p => p.RequireAuthenticatedUser().AddRequirements(new AdminRequirement()));
        return services;
    }

    private sealed class ProjectRequirement : IAuthorizationRequirement;

    private sealed class AdminRequirement : IAuthorizationRequirement;

    private sealed class PolicyHandler(CurrentUser user, IHttpContextAccessor accessor) : IAuthorizationHandler
    {
        public Task HandleAsync(AuthorizationHandlerContext context)
        {
            if (context.User.Identity?.IsAuthenticated != true)
                return Task.CompletedTask;
            foreach (var requirement in context.PendingRequirements.ToList())
            {
                switch (requirement)
                {
                    case AdminRequirement when user.IsAdmin:
                        context.Succeed(requirement);
                        break;
                    case AdminRequirement:
                        throw new Refusal(Errors.NotAllowed, new Phrase("an administrator", "管理员"));
                    case ProjectRequirement when user.ProjectId is null && user.BySignature:
                        throw new Refusal(Errors.OtherProject);
                    case ProjectRequirement when user.ProjectId is null:
                        throw new Refusal(Errors.TokenWithoutProject);
                    case ProjectRequirement when user.ProjectId == accessor.HttpContext?.GetRouteValue("project_id") as string:
                        context.Succeed(requirement);
                        break;
                    case ProjectRequirement:
                        throw new Refusal(Errors.OtherProject);
                }
            }

            return Task.CompletedTask;
        }
    }
}
