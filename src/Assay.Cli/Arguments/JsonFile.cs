using System.Text.Json;
using Assay.Cli.Running;
using Assay.Client;

namespace Assay.Cli.Arguments;

/// <summary>Request bodies from a file, or from standard input as <c>-</c>.</summary>
internal static class JsonFile
{
    public static async Task<T> Read<T>(Invocation run, string path)
    {
        var text = path == "-" ? await run.Terminal.Input.ReadToEndAsync(run.Cancel) : await File.ReadAllTextAsync(path, run.Cancel);
        try
        {
            return JsonSerializer.Deserialize<T>(text, AssayJson.Options) ?? throw new UsageException($"{path} holds null.");
        }
        catch (JsonException e)
        {
            throw new UsageException($"{path} cannot be read: {e.Message}");
        }
    }
}
