using System.Text.Json;
using Assay.Cli;
using Assay.Cli.Running;
using Assay.Server.Tests.Hosting;

namespace Assay.Server.Tests.Cli;

/// <summary>What a run of the program left behind.</summary>
internal sealed record CliResult(int Exit, string Output, string Error)
{
    public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Output);

    public IReadOnlyList<string> Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>This result, after making sure that all went well.</summary>
    public CliResult Well()
    {
        Exit.ShouldBe(0, Error);
        return this;
    }
}

/// <summary>Runs <c>assay</c> inside the test, with an environment and a folder of profiles of its own.</summary>
internal sealed class CliRun : IDisposable
{
    public Dictionary<string, string> Environment { get; } = new(StringComparer.Ordinal);

    public string ConfigDirectory { get; } = Path.Combine(Path.GetTempPath(), "assay-cli-" + Guid.NewGuid().ToString("N"));

    public string Input { get; set; } = "";

    public CancellationToken Cancel { get; set; }

    /// <summary>Signed in as the owner of a project, through the environment.</summary>
    public static CliRun OwnerOf(TestProject project) => new()
    {
        Environment =
        {
            ["ASSAY_URL"] = project.Host.Address.ToString(),
            ["ASSAY_TOKEN"] = project.OwnerToken,
            ["ASSAY_PROJECT"] = project.ProjectId,
        },
    };

    public async Task<CliResult> Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var input = new StringReader(Input);
        var exit = await CommandLine.Run(args, Terminal.OfStreams(output, error, input, ConfigDirectory, Environment.GetValueOrDefault), Cancel);
        return new(exit, output.ToString(), error.ToString());
    }

    public void Dispose()
    {
        if (Directory.Exists(ConfigDirectory))
            Directory.Delete(ConfigDirectory, recursive: true);
    }
}
