using System.CommandLine;
using Assay.Cli.Printing;
using Assay.Cli.Running;

namespace Assay.Cli.Files;

/// <summary><c>assay validate</c></summary>
internal static class ValidateFiles
{
    public static Command Command()
    {
        var path = new Argument<string>("path") { Description = "A file or a folder." };
        var format = FormatOptions.Format("--format", "What it is");
        var options = new FormatOptions();
        var command = new Command("validate", "Reads annotations of any format and tells what is in them, and what is wrong with them and where. Needs no server.") { path, format };
        options.AddTo(command);
        return command.RunsAlone(async run =>
        {
            var reader = FormatOptions.Find(run.Get(format)!);
            var place = FilePlace.ToRead(run.Get(path), reader);
            var summary = new ReadSummary();
            await ProgressBar.Over(run, "Reading", place.Amount(), async progress =>
            {
                var isFile = place.Path.Length > 0;
                var files = isFile ? new WatchedFiles(place.Files, progress) : (Assay.Formats.IFileTree)place.Files;
                await foreach (var sample in summary.Count(reader.Read(files, place.Path, options.Read(run, summary), run.Cancel), () => progress(isFile ? 0 : 1), run.Cancel))
                {
                    // Counting is all.
                }
            });
            summary.Tell(run.Output);
            if (summary.Problems > 0)
                throw new PartlyRefusedException(summary.Problems == 1 ? "1 record is bad." : $"{summary.Problems} records are bad.");
        });
    }
}
