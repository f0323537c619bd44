namespace Assay.Client;

/// <summary>The same in both languages.</summary>
public sealed record Sentences
{
    /// <summary>In English.</summary>
    public string? EnUs { get; init; }

    /// <summary>In Chinese.</summary>
    public string? ZhCn { get; init; }
}
