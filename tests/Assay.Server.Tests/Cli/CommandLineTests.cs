using System.CommandLine;
using Assay.Cli;

namespace Assay.Server.Tests.Cli;

public sealed class CommandLineTests : IDisposable
{
    private readonly CliRun _cli = new();

    public void Dispose() => _cli.Dispose();

    [Theory]
    [InlineData("datasets lst", "lst")]
    [InlineData("datasets create pets", "--type")]
    [InlineData("datasets create pets --type dogs", "object-detection")]
    [InlineData("samples list pets --state asleep", "unreviewed")]
    [InlineData("acceptance close pets task maybe", "pass-accepted-only")]
    [InlineData("tasks review pets task --score F --accept x", "F")]
    [InlineData("import start pets /files/in.manifest --format manifest", "label-studio")]
    [InlineData("acceptance start pets", "task")]
    public async Task A_wrong_line_ends_with_2_and_says_what_is_wrong(string line, string told)
    {
        var result = await _cli.Run(line.Split(' '));
        result.Exit.ShouldBe(2);
        result.Output.ShouldBeEmpty();
        result.Error.ShouldContain(told);
        result.Error.ShouldContain("--help");
    }

    [Fact]
    public async Task The_name_of_a_group_shows_its_commands()
    {
        var result = await _cli.Run("acceptance");
        result.Exit.ShouldBe(2);
        result.Output.ShouldContain("judge");
    }

    [Fact]
    public async Task Without_a_sign_in_a_command_ends_with_3()
    {
        var result = await _cli.Run("datasets", "list");
        result.Exit.ShouldBe(3);
        result.Error.ShouldContain("assay login");
        (await _cli.Run("import", "start", "pets", "/files/in.json", "--format", "COCO")).Exit.ShouldBe(3, "the line itself is right, in large letters, too");
    }

    [Fact]
    public async Task Without_a_server_a_command_ends_with_4()
    {
        _cli.Environment["ASSAY_URL"] = "http://127.0.0.1:9";
        _cli.Environment["ASSAY_TOKEN"] = "any";
        (await _cli.Run("datasets", "list")).Exit.ShouldBe(4);
    }

    [Fact]
    public async Task An_address_that_is_none_ends_with_2()
    {
        _cli.Environment["ASSAY_URL"] = "localhost";
        _cli.Environment["ASSAY_TOKEN"] = "any";
        (await _cli.Run("datasets", "list")).Exit.ShouldBe(2);
    }

    [Fact]
    public void Every_command_and_option_says_what_it_is_for()
    {
        foreach (var (path, command) in All())
        {
            command.Description.ShouldNotBeNullOrEmpty(path);
            foreach (var symbol in command.Options.Cast<Symbol>().Concat(command.Arguments))
                symbol.Description.ShouldNotBeNullOrEmpty($"{path} {symbol.Name}");
        }
    }

    /// <summary>All commands with their full names.</summary>
    internal static IEnumerable<(string Path, Command Command)> All() => Below("assay", CommandLine.Commands());

    private static IEnumerable<(string Path, Command Command)> Below(string path, Command command) =>
        command.Subcommands.SelectMany(c => Below($"{path} {c.Name}", c)).Prepend((path, command));
}
