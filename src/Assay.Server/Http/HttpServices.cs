using Assay.Client;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace Assay.Server.Http;

internal static class HttpServices
{
    /// <summary>JSON as the contract spells it, errors in its form.</summary>
    public static IServiceCollection AddHttp(this IServiceCollection services)
    {
        services.AddSection<HttpOptions>(HttpOptions.Section);
        services.AddOptions<KestrelServerOptions>().Configure<IOptions<HttpOptions>>((kestrel, http) => kestrel.Limits.MaxRequestBodySize = http.Value.MaxBodyMegabytes * 1024L * 1024);
        services.AddHttpContextAccessor();
        services.AddExceptionHandler<ExceptionTranslator>();
        services.ConfigureHttpJsonOptions(o =>
        {
            AssayJson.Apply(o.SerializerOptions);
            o.SerializerOptions.Converters.Add(new NulCharacters.Converter());
        });
        services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = true);
        return services;
    }

    public static IApplicationBuilder UseHttp(this IApplicationBuilder app)
    {
        app.UseRequestIds();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = _ => Task.CompletedTask, SuppressDiagnosticsCallback = _ => true });
        app.UseRefusalOfNul();
        app.UseEmptyQueryValues();
        app.UseStatusCodePages(page => WriteMissing(page.HttpContext));
        return app;
    }

    /// <summary>Gives answers that have a status but no body the API's error body.</summary>
    private static Task WriteMissing(HttpContext context)
    {
        var refusal = context.Response.StatusCode switch
        {
            StatusCodes.Status413PayloadTooLarge => new(Errors.BodyTooLarge),
            StatusCodes.Status415UnsupportedMediaType => new(Errors.NotJson),
            StatusCodes.Status400BadRequest => UnboundValues.Describe(context),
            // A path with another method is another operation, and that one is not here: the API knows no 405.
            _ => new Refusal(Errors.NoSuchApi, context.Request.Method, context.Request.Path.ToString()),
        };
        return ErrorBody.Of(refusal, context.LocaleOf()).Write(context, refusal.Error.Status);
    }
}
