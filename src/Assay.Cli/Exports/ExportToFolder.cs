using System.CommandLine;
using Assay.Cli.Running;

namespace Assay.Cli.Exports;

/// <summary><c>assay export folder</c></summary>
internal static class ExportToFolder
{
    public static Command Command()
    {
        var path = new Argument<string>("path") { Description = "Folder of the store: /bucket/folder/." };
        var layout = new Option<string?>("--layout") { Description = "tree: a folder per label; tile: all files side by side, with labels beside them.", HelpName = "LAYOUT" };
        layout.AcceptOnlyFromAmong("tree", "tile");
        var options = new ExportOptions();
        return options.On(new("folder", "Writes files, labels and a manifest into a folder of the store.") { path, layout }).Runs(run => options.Start(run, new()
        {
            Path = run.Get(path),
            ExportFormat = run.Get(layout) switch
            {
                "tree" => 1,
                "tile" => 2,
                _ => null,
            },
            SourceTypeHeader = "s3://",
        }));
    }
}
