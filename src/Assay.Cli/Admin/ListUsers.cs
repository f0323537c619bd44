using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Running;

namespace Assay.Cli.Admin;

/// <summary><c>assay users list</c></summary>
internal static class ListUsers
{
    public static Command Command()
    {
        var name = new Option<string?>("--name") { Description = "Only the user of this name." };
        var email = new Option<string?>("--email") { Description = "Only the user with this address." };
        var paging = new Paging();
        return paging.On(new("list", "Lists users.") { name, email }).Runs(async run =>
        {
            var answer = await run.Client.ListUsersAsync(
                new() { Name = run.Get(name), Email = run.Get(email), Limit = paging.Limit(run), Offset = paging.Offset(run) }, run.Cancel);
            run.Output.List(answer, answer.Users, answer.TotalCount, UserColumns.All);
        });
    }
}
