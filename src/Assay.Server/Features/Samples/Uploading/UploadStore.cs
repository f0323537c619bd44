using System.Collections.Concurrent;
using Assay.Server.Http;
using Assay.Server.Storage;

namespace Assay.Server.Features.Samples.Uploading;

/// <summary>Puts the bytes of an upload into the store. A file that is there already is never overwritten.</summary>
internal sealed class UploadStore(IObjectStore store)
{
    /// <summary>Paths that uploads of this process are writing: of two uploads of one name at once, the later one fails.</summary>
    private readonly ConcurrentDictionary<string, byte> _writing = new(StringComparer.Ordinal);

    /// <summary>Claims the samples' paths until the result is disposed of; samples whose path is claimed by others fail.</summary>
    public IDisposable Claim(IReadOnlyList<UploadedSample> samples)
    {
        var mine = new List<string>(samples.Count);
        foreach (var sample in samples.Where(s => s.Failure is null))
        {
            var path = sample.Path.ToString()!;
            if (_writing.TryAdd(path, 0))
                mine.Add(path);
            else
                sample.Fail(Errors.SampleExists, sample.Name);
        }

        return new Claimed(_writing, mine);
    }

    /// <summary>Durable on return.</summary>
    public async Task Put(IReadOnlyList<UploadedSample> samples, CancellationToken cancel)
    {
        foreach (var sample in samples.Where(s => s.Failure is null))
            await Compare(sample, cancel);
        var missing = samples.Where(s => s is { Failure: null, IsStored: false }).ToList();
        if (missing.Count > 0)
            await store.PutAll([.. missing.Select(s => (s.Path!.Value, (ReadOnlyMemory<byte>)s.Content))], cancel);
    }

    /// <summary>An upload that broke off may have left the same bytes; anything else of this name is somebody's file.</summary>
    private async Task Compare(UploadedSample sample, CancellationToken cancel)
    {
        if (await store.Stat(sample.Path!.Value, cancel) is not { } there)
            return;
        sample.IsStored = there.Size == sample.Content.Length && await HasContent(sample, cancel);
        if (!sample.IsStored)
            sample.Fail(Errors.SampleUploadFailed, sample.Name, "another file of this name is in the folder; choose another name");
    }

    private async Task<bool> HasContent(UploadedSample sample, CancellationToken cancel)
    {
        await using var stream = await store.OpenRead(sample.Path!.Value, 0, cancel);
        var bytes = new byte[sample.Content.Length];
        return await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancel) == bytes.Length && bytes.AsSpan().SequenceEqual(sample.Content);
    }

    private sealed class Claimed(ConcurrentDictionary<string, byte> writing, List<string> mine) : IDisposable
    {
        public void Dispose()
        {
            foreach (var path in mine)
                writing.TryRemove(path, out _);
        }
    }
}
