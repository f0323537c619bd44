namespace Assay.Server.Features.Identity.Keystone;

/// <summary>What clients ask for before they sign in.</summary>
internal static class Versions
{
    /// <summary>All versions, which is one. People who open the address in a browser get the interface.</summary>
    public static IResult List(HttpContext context) =>
        TypedResults.Json(new { Versions = new { Values = new[] { V3(context) } } }, statusCode: StatusCodes.Status300MultipleChoices);

    public static IResult Describe(HttpContext context) => TypedResults.Json(new { Version = V3(context) });

    private static object V3(HttpContext context) => new
    {
        Id = "v3.14",
        Status = "stable",
        Updated = "2020-04-07T00:00:00Z",
        Links = new[] { new { Rel = "self", Href = $"{context.Address()}/v3/" } },
    };
}
