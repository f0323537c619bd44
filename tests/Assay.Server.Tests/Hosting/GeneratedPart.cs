namespace Assay.Server.Tests.Hosting;

/// <summary>A part of a page that is derived from the server, between two marks. <c>tools/api</c> writes it, otherwise it is compared.</summary>
internal static class GeneratedPart
{
    public static bool Update => Environment.GetEnvironmentVariable("ASSAY_UPDATE_API") == "1";

    public static async Task Check(string page, string name, IEnumerable<string> lines)
    {
        var path = Repository.PathOf(page.Split('/'));
        var text = await File.ReadAllTextAsync(path);
        var begin = text.IndexOf($"<!-- begin {name}", StringComparison.Ordinal);
        var start = text.IndexOf('\n', begin) + 1;
        var end = text.IndexOf($"<!-- end {name} -->", start, StringComparison.Ordinal);
        var expected = string.Concat(lines.Select(line => line + "\n"));
        if (Update)
            await File.WriteAllTextAsync(path, text[..start] + expected + text[end..]);
        else
            text[start..end].ShouldBe(expected, $"{page} is behind the server: run tools/api.");
    }
}
