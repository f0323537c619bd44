using System.CommandLine;
using Assay.Cli.Printing;
using Assay.Cli.Running;
using Assay.Formats;

namespace Assay.Cli.Files;

/// <summary><c>assay convert</c></summary>
internal static class ConvertFiles
{
    public static Command Command()
    {
        var source = new Argument<string>("in") { Description = "A file or a folder to read." };
        var target = new Argument<string>("out") { Description = "The file or the folder to write." };
        var from = FormatOptions.Format("--from", "Format to read");
        var to = FormatOptions.Format("--to", "Format to write");
        var copy = new Option<bool>("--copy-files") { Description = "Copy the samples' own files into a format that is a folder." };
        var force = new Option<bool>("--force") { Description = "Write over what exists." };
        var options = new FormatOptions();
        var command = new Command("convert", "Turns annotations of one format into another, and tells what was bad and what the new format cannot hold. Needs no server.")
        {
            source, target, from, to, copy, force,
        };
        options.AddTo(command);
        return command.RunsAlone(async run =>
        {
            var (reader, writer) = (FormatOptions.Find(run.Get(from)!), FormatOptions.Find(run.Get(to)!));
            var place = FilePlace.ToRead(run.Get(source), reader);
            var result = FilePlace.ToWrite(run.Get(target), writer, run.Get(force));
            var summary = new ReadSummary();
            var writing = new WriteOptions
            {
                OnLoss = summary.Lose,
                Header = () => summary.Header,
                Sources = run.Get(copy) ? place.Files : null,
                Separators = options.Separators(run),
            };
            var written = 0L;
            await ProgressBar.Over(run, "Converting", place.Amount(), async progress =>
            {
                var isFile = place.Path.Length > 0;
                var files = isFile ? new WatchedFiles(place.Files, progress) : (IFileTree)place.Files;
                var samples = summary.Count(reader.Read(files, place.Path, options.Read(run, summary), run.Cancel), () => progress(isFile ? 0 : 1), run.Cancel);
                written = await Write(writer, result, samples, writing, run.Cancel);
            });
            summary.Tell(run.Output, written);
            if (summary.Problems > 0)
                throw new PartlyRefusedException(summary.Problems == 1 ? "1 record was bad and left out." : $"{summary.Problems} records were bad and left out.");
        });
    }

    /// <summary>A file gets its name once it is whole, so that a broken run leaves nothing that looks finished.</summary>
    private static async Task<long> Write(AnnotationFormat writer, FilePlace result, IAsyncEnumerable<AnnotatedSample> samples, WriteOptions options, CancellationToken cancel)
    {
        if (result.Path.Length == 0)
            return await writer.Write(result.Files, "", samples, options, cancel);
        // The ending stays: it may say how the file is to be written.
        var name = Path.GetFileNameWithoutExtension(result.Path) + ".part" + Path.GetExtension(result.Path);
        var (part, whole) = (Path.Combine(result.Folder, name), Path.Combine(result.Folder, result.Path));
        try
        {
            var written = await writer.Write(result.Files, name, samples, options, cancel);
            File.Move(part, whole, overwrite: true);
            return written;
        }
        catch
        {
            File.Delete(part);
            throw;
        }
    }
}
