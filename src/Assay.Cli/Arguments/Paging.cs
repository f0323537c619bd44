using System.CommandLine;
using Assay.Cli.Running;

namespace Assay.Cli.Arguments;

/// <summary>Which part of a list to show.</summary>
internal sealed class Paging
{
    private readonly Option<int?> _limit = new("--limit") { Description = "Rows on a page.", HelpName = "N" };
    private readonly Option<int> _page = new("--page") { Description = "Which page, from 1.", HelpName = "N", DefaultValueFactory = _ => 1 };
    private readonly Option<bool> _all = new("--all") { Description = "All pages, written while they are read." };

    public Command On(Command command, bool withAll = false)
    {
        command.Options.Add(_limit);
        command.Options.Add(_page);
        if (withAll)
            command.Options.Add(_all);
        return command;
    }

    public bool All(Session run) => run.Get(_all);

    public int? Limit(Session run) => run.Get(_limit);

    /// <summary>The page as the API counts: from 0.</summary>
    public int? Offset(Session run) => run.Get(_page) switch
    {
        < 1 => throw new UsageException("--page counts from 1."),
        1 => null,
        var page => page - 1,
    };
}
