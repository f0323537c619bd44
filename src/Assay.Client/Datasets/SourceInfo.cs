namespace Assay.Client;

/// <summary>Schema SourceInfo of the data-management API.</summary>
public sealed record SourceInfo
{
    /// <summary>Cluster id. MRS.</summary>
    public string? ClusterId { get; init; }

    /// <summary>Cluster mode. Values: 0 (normal cluster); 1 (security-enabled cluster).</summary>
    public string? ClusterMode { get; init; }

    /// <summary>Cluster name. MRS.</summary>
    public string? ClusterName { get; init; }

    /// <summary>Database name.</summary>
    public string? DatabaseName { get; init; }

    /// <summary>Input. HDFS location, e.g. /datasets/demo.</summary>
    public string? Input { get; init; }

    /// <summary>Ip. GaussDB(DWS).</summary>
    public string? Ip { get; init; }

    /// <summary>Port. GaussDB(DWS).</summary>
    public string? Port { get; init; }

    /// <summary>Queue name. DLI.</summary>
    public string? QueueName { get; init; }

    /// <summary>Subnet id. MRS.</summary>
    public string? SubnetId { get; init; }

    /// <summary>Table name.</summary>
    public string? TableName { get; init; }

    /// <summary>User name. Needed for GaussDB(DWS).</summary>
    public string? UserName { get; init; }

    /// <summary>User password. Needed for GaussDB(DWS).</summary>
    public string? UserPassword { get; init; }

    /// <summary>Vpc id. MRS.</summary>
    public string? VpcId { get; init; }
}
