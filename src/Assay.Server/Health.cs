using Assay.Server.Data;
using Assay.Server.Storage;

namespace Assay.Server;

/// <summary>For load balancers: alive, and able to work.</summary>
internal static class Health
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/healthz", () => TypedResults.Text("ok")).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/readyz", Ready).AllowAnonymous().ExcludeFromDescription();
    }

    private static async Task<IResult> Ready(AppDb db, IObjectStore store, ILogger<Program> logger, CancellationToken cancel)
    {
        try
        {
            if (!await db.Database.CanConnectAsync(cancel))
                return TypedResults.Text("database not reachable", statusCode: StatusCodes.Status503ServiceUnavailable);
            await store.Probe(cancel);
            return TypedResults.Text("ready");
        }
        catch (ObjectStoreException e)
        {
            logger.LogWarning(e, "The object store cannot be used");
            return TypedResults.Text($"store not reachable: {e.Message}", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            logger.LogWarning(e, "Not ready");
            return TypedResults.Text("store not reachable", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
