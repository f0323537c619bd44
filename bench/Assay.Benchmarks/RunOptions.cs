using System.Globalization;

namespace Assay.Benchmarks;

/// <summary>What the command line asks for.</summary>
internal sealed record RunOptions
{
    public const string Usage = "bench/run [--database sqlite|postgres|both] [--scale N] [--directory DIR] [--seeds DIR] [--only-seed yes] [--results DIR] [scenario…]";

    public IReadOnlyList<string> Databases { get; private init; } = ["sqlite", "postgres"];

    /// <summary>Items of the large tasks.</summary>
    public int Scale { get; private init; } = 1_000_000;

    /// <summary>Where databases and files are put while measuring.</summary>
    public string Directory { get; private init; } = Path.GetTempPath();

    /// <summary>Where databases are kept as they are before the measuring, so that another run need not fill them again; null to keep nothing.</summary>
    public string? Seeds { get; private init; }

    /// <summary>Fill and keep the databases, measure nothing.</summary>
    public bool OnlySeed { get; private init; }

    public string? Results { get; private init; }

    private IReadOnlyList<string> Scenarios { get; init; } = [];

    public bool Includes(string scenario) => Scenarios.Count == 0 || Scenarios.Contains(scenario, StringComparer.Ordinal);

    /// <summary>Null if it cannot be understood.</summary>
    public static RunOptions? Parse(string[] arguments)
    {
        var (options, scenarios) = (new RunOptions(), new List<string>());
        for (var i = 0; i < arguments.Length; i++)
        {
            var value = arguments[i].StartsWith("--", StringComparison.Ordinal) && i + 1 < arguments.Length ? arguments[++i] : null;
            switch (value is null ? "" : arguments[i - 1])
            {
                case "--database" when value is "sqlite" or "postgres":
                    options = options with { Databases = [value] };
                    break;
                case "--database" when value is "both":
                    break;
                case "--scale" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var scale) && scale >= 10_000:
                    options = options with { Scale = scale };
                    break;
                case "--directory":
                    options = options with { Directory = value! };
                    break;
                case "--seeds":
                    options = options with { Seeds = System.IO.Directory.CreateDirectory(value!).FullName };
                    break;
                case "--only-seed" when value is "yes" or "no":
                    options = options with { OnlySeed = value == "yes" };
                    break;
                case "--results":
                    options = options with { Results = System.IO.Directory.CreateDirectory(value!).FullName };
                    break;
                case "" when Bench.Scenarios.Any(s => s.Name == arguments[i]):
                    scenarios.Add(arguments[i]);
                    break;
                default:
                    return null;
            }
        }

        return options with { Scenarios = scenarios };
    }
}
