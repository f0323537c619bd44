using System.Data.Common;
using System.Net.Sockets;
using Assay.Server.Data;
using Assay.Server.Features.Identity;
using Assay.Server.Features.Identity.StartLinks;
using Assay.Server.Http;
using Assay.Server.Storage;
using Microsoft.AspNetCore.Connections;
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
            Route(app);
            app.Lifetime.ApplicationStarted.Register(() => SayWhere(app));
            await app.RunAsync();
            return 0;
        }
        catch (Exception e) when (Mistakes(e) is { Length: > 0 } mistakes)
        {
            foreach (var mistake in mistakes)
                await Console.Error.WriteLineAsync(mistake);
            return 1;
        }
    }

    private static void Route(WebApplication app)
    {
        app.UseHttp();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapApi();
    }

    /// <summary>What an operator can mend; empty for a failure that is ours.</summary>
    private static string[] Mistakes(Exception e) => e switch
    {
        OptionsValidationException options => [.. options.Failures],
        AggregateException several => [.. several.InnerExceptions.SelectMany(Mistakes)],
        IOException { InnerException: AddressInUseException } or SocketException or FormatException =>
            [$"The addresses in ASPNETCORE_URLS or --urls cannot be listened on: {e.Message}"],
        _ => [],
    };

    private static void SayWhere(WebApplication app)
    {
        foreach (var url in app.Urls)
            app.Logger.LogInformation("Assay serves {Url}; the API page is {Url}/docs", url, url);
        var services = app.Services;
        if (services.GetRequiredService<IOptions<AssayOptions>>().Value.StartLink && StartLink.Of(app.Urls, services.GetRequiredService<StartCodes>().New) is { } link)
            Console.WriteLine($"\nOpen {link}\nIt signs a browser of this machine in as the administrator: once, within five minutes.\n");
    }

    private static async Task Prepare(IServiceProvider services, CancellationToken cancel)
    {
        services.GetRequiredService<IStartupValidator>().Validate();
        var directory = services.GetRequiredService<IOptions<AssayOptions>>().Value.DataDirectory;
        try
        {
            Directory.CreateDirectory(directory);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unusable(AssayOptions.Section, nameof(AssayOptions.DataDirectory), e);
        }

        try
        {
            await using var scope = services.CreateAsyncScope();
            var database = scope.ServiceProvider.GetRequiredService<AppDb>().Database;
            // With nothing to do, migrating still builds the whole model a second time and compares the two.
            if ((await database.GetPendingMigrationsAsync(cancel)).Any())
                await database.MigrateAsync(cancel);
        }
        catch (Exception e) when (e is DbException or ArgumentException)
        {
            throw Unusable(DatabaseOptions.Section, nameof(DatabaseOptions.ConnectionString), e);
        }

        await services.GetRequiredService<FirstStart>().Run(cancel);
        await services.GetRequiredService<LinkSecret>().Load(cancel);
    }

    private static OptionsValidationException Unusable(string section, string option, Exception e) =>
        new(section, typeof(Startup), [$"{section}:{option} cannot be used: {e.Message}"]);
}
