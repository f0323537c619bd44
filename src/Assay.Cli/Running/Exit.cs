namespace Assay.Cli.Running;

/// <summary>What the process answers to its caller.</summary>
internal static class Exit
{
    public const int Done = 0;

    /// <summary>The server refused, wholly or for some entries of a batch.</summary>
    public const int Refused = 1;

    /// <summary>The command line, or a local file it names, is not usable.</summary>
    public const int Usage = 2;
    public const int NotSignedIn = 3;

    /// <summary>Nobody answers at the address, or not as an Assay server does.</summary>
    public const int Unreachable = 4;
    public const int Cancelled = 130;

    /// <summary>The reader of the output went away, as in <c>assay … | head</c>.</summary>
    public const int OutputClosed = 141;
}
