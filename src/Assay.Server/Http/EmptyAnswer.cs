namespace Assay.Server.Http;

/// <summary>The body <c>{}</c>, where the reference documents an answer without members.</summary>
public sealed record EmptyAnswer
{
    public static EmptyAnswer Value { get; } = new();
}
