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

    /// <summary>Writes what has no object yet, durable on return. Returns the samples of whose name there is one.</summary>
    public async Task<List<UploadedSample>> PutNew(IEnumerable<UploadedSample> samples, CancellationToken cancel)
    {
        var wanted = samples.Where(s => s.Failure is null).ToList();
        if (wanted.Count == 0)
            return [];
        var written = await store.PutNew(wanted.ConvertAll(s => (s.Path!.Value, (ReadOnlyMemory<byte>)s.Content)), cancel);
        for (var i = 0; i < wanted.Count; i++)
            wanted[i].IsNew = written[i];
        return wanted.FindAll(s => !s.IsNew);
    }

    /// <summary>
    /// Takes over what an upload that broke off has left: the same bytes, or their beginning. Anything else of the name is
    /// somebody's file, and the sample fails.
    /// </summary>
    public async Task TakeOver(IEnumerable<UploadedSample> samples, CancellationToken cancel)
    {
        foreach (var sample in samples.Where(s => s.Failure is null))
        {
            if (await Left(sample, cancel) is not { } size)
                sample.Fail(Errors.SampleUploadFailed, sample.Name, "something else of this name is in the folder; choose another name");
            else if (size < sample.Content.Length)
                await store.Put(sample.Path!.Value, new MemoryStream(sample.Content, writable: false), cancel);
        }
    }

    /// <summary>Removes the objects of samples that could not be added after all.</summary>
    public async Task Withdraw(IEnumerable<UploadedSample> samples)
    {
        foreach (var sample in samples.Where(s => s is { IsNew: true, Failure: not null }))
            await store.Delete(sample.Path!.Value, CancellationToken.None);
    }

    /// <summary>How many of the sample's bytes the object has; null if it is something else.</summary>
    private async Task<int?> Left(UploadedSample sample, CancellationToken cancel)
    {
        try
        {
            if (await store.Stat(sample.Path!.Value, cancel) is not { } there || there.Size > sample.Content.Length)
                return null;
            await using var stream = await store.OpenRead(sample.Path.Value, 0, cancel);
            var bytes = new byte[there.Size];
            var read = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancel);
            return read == bytes.Length && bytes.AsSpan().SequenceEqual(sample.Content.AsSpan(0, read)) ? read : null;
        }
        catch (FileNotFoundException)
        {
            // A folder, or a link that leads elsewhere.
            return null;
        }
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
