using System.Globalization;
using System.Text.RegularExpressions;

namespace Assay.Formats.Tests.Formats;

/// <summary>The examples in docs/formats are read from the pages themselves.</summary>
public sealed partial class FormatPagesTests
{
    private static readonly string Pages = Path.Combine(Root(), "docs", "formats");

    public static TheoryData<string> Formats() => new(AnnotationFormats.All.Select(f => f.Name));

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task The_example_of_a_format_is_read_as_its_page_says(string name)
    {
        var page = await File.ReadAllTextAsync(Path.Combine(Pages, name + ".md"));
        var files = new MemoryFiles();
        foreach (Match block in Block().Matches(page))
            files[block.Groups["path"].Value] = block.Groups["text"].Value;
        var format = AnnotationFormats.Find(name)!;
        var samples = await format.Read(files, format.IsFolder ? "" : files.Paths.Single(), new() { ImageSize = new(1000, 500) }).ToListAsync();
        var said = Counts().Match(page);
        samples.Count.ShouldBe(int.Parse(said.Groups[1].Value, CultureInfo.InvariantCulture));
        samples.Sum(s => s.Annotations?.Count ?? 0).ShouldBe(int.Parse(said.Groups[2].Value, CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Every_format_has_a_row_in_the_list_of_formats()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(Pages, "README.md"));
        foreach (var format in AnnotationFormats.All)
            page.ShouldContain($"| [{format.Name}]({format.Name}.md) |");
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Assay.slnx")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }

    [GeneratedRegex(@"^```\w+ (?<path>\S+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline, 1000)]
    private static partial Regex Block();

    [GeneratedRegex(@"Read as (\d+) samples with (\d+) annotations\.", RegexOptions.None, 1000)]
    private static partial Regex Counts();
}
