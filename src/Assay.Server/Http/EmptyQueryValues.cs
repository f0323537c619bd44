using Microsoft.AspNetCore.Http.Extensions;

namespace Assay.Server.Http;

internal static class EmptyQueryValues
{
    /// <summary>An empty query value means "not given": clients of this API send every parameter they know.</summary>
    public static IApplicationBuilder UseEmptyQueryValues(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var request = context.Request;
        if (request.QueryString.HasValue && request.Query.Any(q => q.Value.Count == 0 || string.IsNullOrEmpty(q.Value[^1])))
        {
            var given = new QueryBuilder();
            foreach (var (name, values) in request.Query)
            {
                if (values.Count > 0 && !string.IsNullOrEmpty(values[^1]))
                    given.Add(name, values.Select(v => v ?? ""));
            }

            // The signature is over what was sent.
            context.Items[SentQuery] = request.QueryString.Value;
            request.QueryString = given.ToQueryString();
        }

        return next(context);
    });

    public const string SentQuery = "assay.sent-query";
}
