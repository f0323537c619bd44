using Assay.Client;
using Assay.Web.Browser;
using Assay.Web.Sessions;
using Assay.Web.Texts;

namespace Assay.Web;

internal static class Services
{
    public static IServiceCollection AddAssay(this IServiceCollection services, Uri server) => services
        .AddSingleton(TimeProvider.System)
        .AddSingleton<BrowserPage>()
        .AddSingleton<Connection>()
        .AddSingleton(s => new HttpClient(new ServerMessages(s.GetRequiredService<Connection>(), s.GetRequiredService<Language>()) { InnerHandler = new HttpClientHandler() })
        {
            BaseAddress = server,
        })
        .AddSingleton<Session>()
        // Every page asks for the client of the project that is open when it appears.
        .AddTransient<AssayClient>(s => s.GetRequiredService<Session>().Api)
        .AddScoped<Dialogs.DialogStack>()
        .AddScoped<Shell.Notices>()
        .AddScoped<Palette.PaletteIndex>()
        .AddTexts();
}
