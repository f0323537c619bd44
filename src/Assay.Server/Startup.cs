using Assay.Server.Data;
using Assay.Server.Features.Identity;
using Assay.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Assay.Server;

/// <summary>Everything between a built host and a served request.</summary>
internal static class Startup
{
    /// <summary>Runs the server; a wrong option ends it with a sentence instead of a stack trace.</summary>
    public static async Task<int> Run(WebApplication app)
    {
        try
        {
            await Prepare(app.Services, app.Lifetime.ApplicationStopping);
            app.Lifetime.ApplicationStarted.Register(() => SayWhere(app));
            await app.RunAsync();
            return 0;
        }
        catch (OptionsValidationException e)
        {
            foreach (var failure in e.Failures)
                await Console.Error.WriteLineAsync(failure);
            return 1;
        }
    }

    private static void SayWhere(WebApplication app)
    {
        foreach (var url in app.Urls)
            app.Logger.LogInformation("Assay serves {Url}; the API page is {Url}/docs", url, url);
    }

    private static async Task Prepare(IServiceProvider services, CancellationToken cancel)
    {
        services.GetRequiredService<IStartupValidator>().Validate();
        Directory.CreateDirectory(services.GetRequiredService<IOptions<AssayOptions>>().Value.DataDirectory);
        await using (var scope = services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<AppDb>().Database.MigrateAsync(cancel);
        await services.GetRequiredService<FirstStart>().Run(cancel);
        await services.GetRequiredService<LinkSecret>().Load(cancel);
    }
}
