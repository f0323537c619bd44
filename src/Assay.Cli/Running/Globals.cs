using System.CommandLine;

namespace Assay.Cli.Running;

/// <summary>Options that every command takes.</summary>
internal static class Globals
{
    public static Option<bool> Json { get; } = new("--json")
    {
        Description = "Print the API's JSON instead of tables; long lists are written while they are read.",
        Recursive = true,
    };

    public static Option<bool> Quiet { get; } = new("--quiet", "-q")
    {
        Description = "Print nothing but the ids of what was listed or made.",
        Recursive = true,
    };

    public static Option<string> Profile { get; } = new("--profile")
    {
        Description = "The stored sign-in to use. Default: ASSAY_PROFILE, else 'default'.",
        Recursive = true,
    };
}
