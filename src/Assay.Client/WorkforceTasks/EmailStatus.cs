namespace Assay.Client;

/// <summary>Outcome of the last notification to a member.</summary>
public enum EmailStatus
{
    /// <summary>Not sent.</summary>
    NotSent = 0,

    /// <summary>The address is malformed.</summary>
    BadAddress = 1,

    /// <summary>The address cannot be reached.</summary>
    Unreachable = 2,

    /// <summary>Sent.</summary>
    Sent = 3,
}
