using System.Text.RegularExpressions;
using Assay.Server.Tests.Hosting;

namespace Assay.Server.Tests;

public sealed partial class DocumentationTests
{
    public static TheoryData<string> Pages =>
        [.. Directory.EnumerateFiles(Repository.Root, "*.md").Select(p => Path.GetFileName(p)), .. Repository.Files("docs", ".md"), .. Repository.Files("src", ".md")];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_link_inside_the_repository_leads_somewhere(string page)
    {
        var folder = Path.GetDirectoryName(Repository.PathOf(page))!;
        var dead =
            from Match link in Link().Matches(File.ReadAllText(Repository.PathOf(page)))
            let target = link.Groups[1].Value.Split('#')[0]
            where target.Length > 0 && !target.Contains(':', StringComparison.Ordinal)
            where !Path.Exists(Path.Combine(folder, target))
            select target;
        dead.ShouldBeEmpty();
    }

    [GeneratedRegex(@"\]\(([^)\s]+)\)", RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
