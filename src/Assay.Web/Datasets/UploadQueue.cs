using Assay.Client;
using Assay.Web.Samples;
using Assay.Web.Shell;
using Assay.Web.Texts;
using Microsoft.AspNetCore.Components.Forms;

namespace Assay.Web.Datasets;

public enum UploadState
{
    Waiting,
    Sending,
    Done,
    Refused,
}

/// <summary>One file on its way.</summary>
public sealed class Upload(IBrowserFile file)
{
    public IBrowserFile File => file;

    public UploadState State { get; set; }

    /// <summary>Why the server did not take it.</summary>
    public string? Reason { get; set; }
}

/// <summary>Files on their way to a dataset. What was refused or interrupted can be sent again; what arrived is not sent twice.</summary>
public sealed class UploadQueue(AssayClient api, string datasetId, SampleType type, ShellTexts texts)
{
    /// <summary>In base 64 still below the server's standard limit of a body.</summary>
    public const long LargestFile = 90_000_000;
    private const int AtOnce = 3;

    private readonly List<Upload> _files = [];

    public IReadOnlyList<Upload> Files => _files;

    public bool IsRunning { get; private set; }

    public event Action? Changed;

    public int Count(UploadState state) => _files.Count(f => f.State == state);

    public void Add(IEnumerable<IBrowserFile> files) => _files.AddRange(files.Select(f => new Upload(f)));

    public void Retry()
    {
        foreach (var file in _files.Where(f => f.State == UploadState.Refused))
            (file.State, file.Reason) = (UploadState.Waiting, null);
    }

    /// <summary>Sends what waits.</summary>
    public async Task Run()
    {
        if (IsRunning)
            return;
        IsRunning = true;
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Work()));
        IsRunning = false;
        Changed?.Invoke();
    }

    private async Task Work()
    {
        while (_files.Find(f => f.State == UploadState.Waiting) is { } next)
        {
            next.State = UploadState.Sending;
            Changed?.Invoke();
            next.Reason = await Send(next.File);
            next.State = next.Reason is null ? UploadState.Done : UploadState.Refused;
            Changed?.Invoke();
        }
    }

    /// <summary>Null, or why it did not arrive.</summary>
    private async Task<string?> Send(IBrowserFile file)
    {
        try
        {
            using var content = new MemoryStream((int)file.Size);
            await using (var stream = file.OpenReadStream(LargestFile))
                await stream.CopyToAsync(content);
            var sample = new Sample { Name = file.Name, SampleType = type, Data = Convert.ToBase64String(content.GetBuffer(), 0, (int)content.Length) };
            var answer = await api.UploadSamplesJsonAsync(datasetId, new() { Samples = [sample] });
            return answer.Results is [{ Success: false } result] ? result.ErrorMsg ?? texts.Unexpected : null;
        }
        catch (Exception e) when (e is AssayException or HttpRequestException or IOException)
        {
            return Problem.Of(e, texts).Text;
        }
    }
}
