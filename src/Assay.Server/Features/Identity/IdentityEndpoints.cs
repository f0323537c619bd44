using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace Assay.Server.Features.Identity;

internal static class IdentityEndpoints
{
    public static IServiceCollection AddIdentity(this IServiceCollection services)
    {
        services.AddSingleton<IPasswordHasher<UserEntity>, PasswordHasher<UserEntity>>();
        services.AddSingleton<Tokens>();
        services.AddSingleton<FirstStart>();
        services.AddAuthentication(SignIn.SchemeName).AddScheme<AuthenticationSchemeOptions, SignIn>(SignIn.SchemeName, null);
        return services;
    }

    public static void MapIdentity(this WebApplication app) => _ = app;
}
