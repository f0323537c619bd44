using System.Collections.Concurrent;
using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Printing;
using Assay.Cli.Running;
using Assay.Client;

namespace Assay.Cli.Samples;

/// <summary><c>assay samples upload</c></summary>
internal static class UploadSamples
{
    public static Command Command()
    {
        var dataset = new DatasetArgument();
        var paths = new Argument<string[]>("path") { Description = "Files, or folders that are searched at any depth.", Arity = ArgumentArity.OneOrMore };
        var parallel = new Option<int>("--parallel") { Description = "Requests at a time.", HelpName = "N", DefaultValueFactory = _ => 4 };
        return new Command("upload", "Uploads files as samples. Names that the dataset already has are skipped, so that a broken upload can simply be repeated.")
        {
            dataset.Argument, paths, parallel,
        }.Runs(async run =>
        {
            var known = await dataset.Describe(run);
            var type = SampleFiles.TypeOf(known.DatasetType);
            var files = SampleFiles.Find(run.Get(paths), type);
            var missing = await Missing(run, known, files);
            var refused = new ConcurrentBag<UploadSampleResp>();
            await ProgressBar.Over(run, "Uploading", missing.Sum(f => f.Size), progress => Parallel.ForEachAsync(
                SampleBatches.Of(missing),
                new ParallelOptions { MaxDegreeOfParallelism = Math.Clamp(run.Get(parallel), 1, 32), CancellationToken = run.Cancel },
                async (batch, cancel) =>
                {
                    var answer = await run.Client.UploadSamplesJsonAsync(known.DatasetId!, await Body(batch, type, cancel), cancel);
                    foreach (var result in (answer.Results ?? []).Where(r => r.Success is false))
                        refused.Add(result);
                    progress(batch.Sum(f => f.Size));
                }));
            Tell(run, files.Count, missing.Count, refused);
        });
    }

    private static async Task<IReadOnlyList<SampleFile>> Missing(Session run, DescDatasetResponse dataset, IReadOnlyList<SampleFile> files)
    {
        if (dataset.TotalSampleCount is null or 0)
            return files;
        var there = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var sample in run.Client.ListAllSamplesAsync(dataset.DatasetId!, null, run.Cancel))
            there.Add(sample.SampleDir + Path.GetFileName(sample.SampleName));
        var folder = (dataset.DataSources is [{ DataPath: { } data }, ..] ? data : dataset.InnerDataPath ?? "").TrimEnd('/');
        return [.. files.Where(f => !there.Contains($"{folder}/{f.Name}"))];
    }

    private static async Task<UploadSamplesJsonRequest> Body(IReadOnlyList<SampleFile> batch, SampleType type, CancellationToken cancel)
    {
        var samples = new List<Sample>(batch.Count);
        foreach (var file in batch)
            samples.Add(new() { Name = file.Name, SampleType = type, Data = Convert.ToBase64String(await File.ReadAllBytesAsync(file.Path, cancel)) });
        return new() { Samples = samples };
    }

    private static void Tell(Session run, int all, int sent, ConcurrentBag<UploadSampleResp> refused)
    {
        run.Output.Done(
            new { uploaded = sent - refused.Count, skipped = all - sent, refused = refused.Count }, null,
            $"Uploaded {sent - refused.Count} files, skipped {all - sent} that were there.");
        if (!refused.IsEmpty)
            throw new PartlyRefusedException(string.Join('\n', refused.Select(r => $"{r.Name}: {r.ErrorCode}: {r.ErrorMsg}")));
    }
}
