using Assay.Server;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Http;
using Assay.Server.Jobs;
using Assay.Server.Mail;
using Assay.Server.Storage;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
if (string.IsNullOrEmpty(builder.Configuration["urls"]) && string.IsNullOrEmpty(builder.Configuration["http_ports"]))
    builder.WebHost.UseUrls("http://127.0.0.1:8080");
builder.WebHost.UseStaticWebAssets();

builder.Services.AddSection<AssayOptions>(AssayOptions.Section);
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddHttp();
builder.Services.AddPolicies();
builder.Services.AddData(builder.Configuration);
builder.Services.AddStorage();
builder.Services.AddJobs();
builder.Services.AddMail();
builder.Services.AddFeatures();
builder.Services.AddApiDescription();
builder.Services.AddWebPages();

return await Startup.Run(builder.Build());

public partial class Program;
