namespace Assay.Client;

/// <summary>Schema DataSource of the data-management API.</summary>
public sealed record DataSource
{
    /// <summary>Data path.</summary>
    public string? DataPath { get; init; }

    /// <summary>Data type. Values: 0 (OBS bucket); 1 (GaussDB(DWS)); 2 (DLI); 3 (RDS); 4 (MRS); 5 (AI Gallery); 6 (inference service). Default 0.</summary>
    public int? DataType { get; init; }

    /// <summary>Schema maps.</summary>
    public IReadOnlyList<SchemaMap>? SchemaMaps { get; init; }

    /// <summary>Source info.</summary>
    public SourceInfo? SourceInfo { get; init; }

    /// <summary>With column header. First row holds column names; table datasets only.</summary>
    public bool? WithColumnHeader { get; init; }
}
