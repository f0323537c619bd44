namespace Assay.Server.Http;

/// <summary>A request that is not carried out, and why. The exception handler turns it into the answer.</summary>
public sealed class Refusal(Error error, params object?[] values) : Exception(error.Text(Locale.English, values))
{
    public Error Error { get; } = error;

    /// <summary>When another attempt is worth making.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public string Text(Locale locale) => Error.Text(locale, values);
}
