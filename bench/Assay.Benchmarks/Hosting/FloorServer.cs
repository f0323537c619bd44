using System.Collections.Concurrent;
using System.Reflection;
using Assay.Benchmarks.Hosting;
using Assay.Server.Auth;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

[assembly: HostingStartup(typeof(FloorServer))]

namespace Assay.Benchmarks.Hosting;

/// <summary>
/// The whole server with one route more: it keeps the bytes it is given and answers them from memory, behind the same
/// middleware, sign-in and access rule as every other route. Nothing the server does can be quicker.
/// </summary>
internal sealed class FloorServer : IHostingStartup, IStartupFilter
{
    public const string Command = "serve";

    /// <summary>Under which ASP.NET Core keeps what the application maps its routes on.</summary>
    private const string Routes = "__EndpointRouteBuilder";

    private readonly ConcurrentDictionary<int, byte[]> _answers = [];

    public static string Path(string projectId, int number) => $"/v2/{projectId}/floor/{number}";

    /// <summary>This program, told to be the server.</summary>
    public static ProcessStartInfo Process() => new("dotnet", [typeof(FloorServer).Assembly.Location, Command])
    {
        Environment =
        {
            ["ASPNETCORE_HOSTINGSTARTUPASSEMBLIES"] = typeof(FloorServer).Assembly.GetName().Name,
            // The list of web assets is looked up by the application's name.
            ["ASPNETCORE_APPLICATIONNAME"] = typeof(Program).Assembly.GetName().Name,
        },
    };

    /// <summary>Runs the server's own entry point.</summary>
    public static int Run(string[] arguments) => (int)typeof(Program).Assembly.EntryPoint!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [arguments], null)!;

    public void Configure(IWebHostBuilder builder) => builder.ConfigureServices(services => services.AddSingleton<IStartupFilter>(this));

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        next(app);
        var group = ((IEndpointRouteBuilder)app.Properties[Routes]!).MapGroup("/v2/{project_id}").RequireAuthorization(Policies.Project);
        group.MapPut("/floor/{number:int}", Keep);
        group.MapGet("/floor/{number:int}", Answer);
    };

    private async Task<IResult> Keep(int number, HttpContext context)
    {
        using var bytes = new MemoryStream();
        await context.Request.Body.CopyToAsync(bytes);
        _answers[number] = bytes.ToArray();
        return TypedResults.NoContent();
    }

    private IResult Answer(int number) => TypedResults.Bytes(_answers[number], "application/json; charset=utf-8");
}
