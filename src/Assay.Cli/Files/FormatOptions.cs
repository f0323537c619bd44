using System.CommandLine;
using System.Globalization;
using Assay.Cli.Running;
using Assay.Formats;

namespace Assay.Cli.Files;

/// <summary>Options that say how files are read.</summary>
internal sealed class FormatOptions
{
    public Option<bool> Strict { get; } = new("--strict") { Description = "End with the first bad record instead of leaving it out." };

    public Option<string> ImageSize { get; } = new("--image-size")
    {
        Description = "Size of images that are not at hand, for formats that measure in fractions of it.",
        HelpName = "WIDTHxHEIGHT",
    };

    public Option<char> TextSeparator { get; } = new("--text-separator") { Description = "Between a text and its labels. Default: tab.", DefaultValueFactory = _ => LabelSeparators.Default.Text, HelpName = "C" };

    public Option<char> LabelSeparator { get; } = new("--label-separator") { Description = "Between two labels. Default: comma.", DefaultValueFactory = _ => LabelSeparators.Default.Label, HelpName = "C" };

    public Option<bool> Header { get; } = new("--header") { Description = "The first row of a table holds the names of its columns." };

    public static Option<string> Format(string name, string description) =>
        new Option<string>(name) { Description = $"{description}: {string.Join(", ", AnnotationFormats.All.Select(f => f.Name))}.", HelpName = "FORMAT", Required = true };

    public static AnnotationFormat Find(string name) =>
        AnnotationFormats.Find(name) ?? throw new UsageException($"There is no format '{name}'. Formats: {string.Join(", ", AnnotationFormats.All.Select(f => f.Name))}.");

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { Strict, ImageSize, TextSeparator, LabelSeparator, Header })
            command.Add(option);
    }

    public ReadOptions Read(Invocation run, ReadSummary summary) => new()
    {
        OnProblem = run.Get(Strict) ? null : summary.Add,
        OnHeader = summary.Note,
        ImageSize = Size(run.Get(ImageSize)),
        Separators = Separators(run),
        WithColumnHeader = run.Get(Header),
    };

    public LabelSeparators Separators(Invocation run) => new(run.Get(TextSeparator), run.Get(LabelSeparator));

    private static ImageSize? Size(string? text)
    {
        if (text is null)
            return null;
        var sides = text.Split('x', 'X');
        return sides.Length == 2 && int.TryParse(sides[0], NumberStyles.None, CultureInfo.InvariantCulture, out var width) && width > 0
            && int.TryParse(sides[1], NumberStyles.None, CultureInfo.InvariantCulture, out var height) && height > 0
            ? new(width, height)
            : throw new UsageException($"'{text}' is no size: it is written 640x480.");
    }
}
