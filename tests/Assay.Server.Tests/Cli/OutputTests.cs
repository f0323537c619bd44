using Assay.Cli.Printing;
using Assay.Cli.Running;

namespace Assay.Server.Tests.Cli;

public sealed class OutputTests
{
    private readonly StringWriter _out = new();

    [Fact]
    public void Names_from_elsewhere_cannot_steer_the_terminal()
    {
        New().List(new { }, ["\u001b[2Jgone\r\n"], null, new Column<string>("NAME", n => n));
        _out.ToString().ShouldNotContain("\u001b");
        _out.ToString().ShouldContain("gone");
    }

    [Fact]
    public void Where_no_screen_limits_it_nothing_is_cut_off()
    {
        var name = new string('x', 500);
        New().List(new { }, [name], null, new Column<string>("NAME", n => n), new("AGAIN", n => n + "[red]"));
        _out.ToString().ShouldContain($"{name}  {name}[red]");
    }

    [Fact]
    public async Task A_long_list_is_written_while_it_is_read()
    {
        var seen = new List<int>();
        await New(json: true).Stream("rows", Rows(), new Column<int>("N", n => n));
        seen[^1].ShouldBeGreaterThan(seen[0]);
        _out.ToString().ShouldStartWith("{\"rows\":[");

        async IAsyncEnumerable<int> Rows()
        {
            for (var n = 0; n < 3; n++)
            {
                seen.Add(_out.ToString().Length);
                await Task.Yield();
                yield return n;
            }
        }
    }

    [Fact]
    public async Task Blocks_of_a_long_table_stay_in_line()
    {
        await New().Stream("rows", Enumerable.Range(1000, 250).ToAsyncEnumerable(), new Column<int>("N", n => n), new("SQUARE", n => n * n));
        var lines = _out.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(251);
        lines.Count(l => l.Contains("SQUARE", StringComparison.Ordinal)).ShouldBe(1);
        lines.Select(l => l.TrimEnd().LastIndexOf(' ')).Distinct().Count().ShouldBe(1);
    }

    private Output New(bool json = false) =>
        new(Terminal.OfStreams(_out, TextWriter.Null, TextReader.Null, "", _ => null), json, quiet: false);
}
