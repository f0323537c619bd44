using Assay.Server.Features.Identity.Invitations;
using Assay.Server.Features.Identity.Keystone;
using Assay.Server.Features.Identity.Projects;
using Assay.Server.Features.Identity.StartLinks;
using Assay.Server.Features.Identity.Users;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace Assay.Server.Features.Identity;

internal static class IdentityEndpoints
{
    public static IServiceCollection AddIdentity(this IServiceCollection services)
    {
        services.AddOptions<LoginOptions>().BindConfiguration(LoginOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IPasswordHasher<UserEntity>, PasswordHasher<UserEntity>>();
        services.AddSingleton<Passwords>();
        services.AddSingleton<LoginAttempts>();
        services.AddSingleton<Logins>();
        services.AddSingleton<Tokens>();
        services.AddSingleton<AccessKeys>();
        services.AddSingleton<FirstStart>();
        services.AddSingleton<StartCodes>();
        services.AddAuthentication(SignIn.SchemeName).AddScheme<AuthenticationSchemeOptions, SignIn>(SignIn.SchemeName, null);
        return services;
    }

    public static void MapIdentity(this WebApplication app)
    {
        app.MapKeystone();
        app.MapUsers();
        app.MapProjects();
        app.MapInvitations();
        app.MapStartLinks();
    }
}
