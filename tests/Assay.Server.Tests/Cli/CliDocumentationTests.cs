using Assay.Server.Tests.Hosting;

namespace Assay.Server.Tests.Cli;

public sealed class CliDocumentationTests
{
    private static readonly string Page = File.ReadAllText(Repository.PathOf("docs", "cli.md"));

    [Fact]
    public void Every_command_is_in_the_reference()
    {
        foreach (var (path, command) in CommandLineTests.All().Where(c => c.Command.Subcommands.Count == 0))
            Page.ShouldContain($"`{path}", customMessage: command.Description);
    }

    [Fact]
    public void The_reference_names_no_command_that_does_not_exist()
    {
        var known = CommandLineTests.All().Select(c => c.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var row in Page.Split('\n').Where(l => l.StartsWith("| `assay ", StringComparison.Ordinal)))
        {
            var words = row["| `".Length..].Split(' ', '`');
            known.ShouldContain(name => name == string.Join(' ', words.Take(2)) || name == string.Join(' ', words.Take(3)), row);
        }
    }

    [Fact]
    public void Every_option_in_the_reference_exists()
    {
        var commands = CommandLineTests.All().ToList();
        foreach (var row in Page.Split('\n').Where(l => l.StartsWith("| `assay ", StringComparison.Ordinal)))
        {
            var text = row["| `".Length..].Split("` |")[0];
            var command = commands.Where(c => text.StartsWith(c.Path, StringComparison.Ordinal)).MaxBy(c => c.Path.Length);
            foreach (var option in text.Split(' ', '[', ']', '|', '\\').Where(w => w.StartsWith("--", StringComparison.Ordinal)))
                command.Command.Options.ShouldContain(o => o.Name == option, $"{command.Path} {option}");
        }
    }
}
