using System.CommandLine;
using Assay.Cli.Printing;
using Assay.Cli.Running;
using Assay.Client;

namespace Assay.Cli.Admin;

/// <summary><c>assay keys list</c></summary>
internal static class ListKeys
{
    public static Command Command()
    {
        var user = KeyOwner.Option();
        return new Command("list", "Lists access keys; secrets are not shown.") { user }.Runs(async run =>
        {
            var answer = await run.Client.ListAccessKeysAsync(await KeyOwner.Id(run, run.Get(user)), run.Cancel);
            run.Output.List(
                answer, answer.AccessKeys, answer.TotalCount,
                new Column<AccessKey>("ACCESS KEY", k => k.Access),
                new("DESCRIPTION", k => k.Description),
                new("CREATED", k => Cell.Time(k.CreateTime)),
                new("LAST USED", k => Cell.Time(k.LastUsedTime)));
        });
    }
}
