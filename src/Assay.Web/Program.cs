using Assay.Web;
using Assay.Web.Browser;
using Assay.Web.Sessions;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Components.WebAssembly.Hosting;

var builder = WebAssemblyHostBuilder.CreateDefault(args);
builder.RootComponents.Add<App>("#app");
builder.RootComponents.Add<HeadOutlet>("head::after");
builder.Services.AddAssay(new Uri(builder.HostEnvironment.BaseAddress));

var host = builder.Build();
await host.Services.GetRequiredService<BrowserPage>().Load();
host.Services.GetRequiredService<Session>().Restore();
await host.RunAsync();
