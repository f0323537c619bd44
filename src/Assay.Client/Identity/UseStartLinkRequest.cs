namespace Assay.Client;

/// <summary>Body of UseStartLink: POST /assay/v1/start-links.</summary>
public sealed record UseStartLinkRequest
{
    /// <summary>What stands behind the # of the link that the server printed at its start; works once, within five minutes.</summary>
    public string? Code { get; init; }

    /// <summary>Leaves secrets out.</summary>
    public override string ToString() => nameof(UseStartLinkRequest);
}
