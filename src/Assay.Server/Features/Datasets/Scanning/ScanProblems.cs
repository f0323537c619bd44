using System.Text.Json;
using Assay.Client;
using Assay.Server.Jobs;

namespace Assay.Server.Features.Datasets.Scanning;

/// <summary>What was wrong with single files of a data source. They are left out; the rest goes in.</summary>
internal sealed class ScanProblems
{
    private const int Told = 20;

    private readonly Lock _lock = new();
    private readonly List<string> _texts = [];
    private int _more;

    /// <summary>Files are read and checked at the same time, so this is called from several threads.</summary>
    public void Add(string text)
    {
        lock (_lock)
        {
            if (_texts.Count < Told)
                _texts.Add(text);
            else
                _more++;
        }
    }

    public int Count => _texts.Count + _more;

    /// <summary>For the dataset's error text; null when there was nothing.</summary>
    public string? Summary => _texts.Count == 0 ? null : string.Join("\n", _more == 0 ? _texts : _texts.Append($"and {_more} more"));
}

/// <summary>What is kept of a finished job beside its counts: what it left out, and why.</summary>
internal sealed record ScanCheckpoint(string? Problems)
{
    /// <summary>Null if nothing was left out, or the job has not come to its end.</summary>
    public static string? ProblemsOf(JobEntity job) =>
        job is { State: JobState.Succeeded, Checkpoint: { } checkpoint } ? JsonSerializer.Deserialize<ScanCheckpoint>(checkpoint, AssayJson.Options)?.Problems : null;

    public static string Of(ScanProblems problems) => JsonSerializer.Serialize(new ScanCheckpoint(problems.Summary), AssayJson.Options);
}
