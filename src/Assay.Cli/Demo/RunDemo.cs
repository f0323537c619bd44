using System.CommandLine;
using System.Globalization;
using Assay.Cli.Acceptance;
using Assay.Cli.Running;
using Assay.Cli.SignIn;

namespace Assay.Cli.Demo;

/// <summary><c>assay demo</c></summary>
internal static class RunDemo
{
    public static Command Command()
    {
        var url = new Option<string?>("--url") { Description = $"Address of the server. Without this, --user and --password the demo is played where and as whom you are signed in. Default: ASSAY_URL, else {Login.DefaultUrl}." };
        var user = new Option<string>("--user") { Description = "Who owns the demo.", DefaultValueFactory = _ => "admin" };
        var password = new Option<string?>("--password") { Description = "Their password. Default: ASSAY_ADMIN_PASSWORD; otherwise it is asked for." };
        var scenes = new Option<int>("--scenes") { Description = "How many pictures to paint.", HelpName = "N", DefaultValueFactory = _ => 120 };
        var seed = new Option<int>("--seed") { Description = "The same seed paints the same pictures.", HelpName = "N", DefaultValueFactory = _ => 1 };
        var first = new Option<bool>("--first-start") { Description = "Only fill a server that was never started before: waits for it, signs in with its first-start code in ASSAY_FIRST_START_CODE, and otherwise does nothing." };
        return new Command("demo", "Plays a team task from painted pictures to an open acceptance that you may close.") { url, user, password, scenes, seed, first }.RunsAlone(async run =>
        {
            if (run.Get(scenes) is < 10 or > 10_000)
                throw new UsageException("--scenes goes from 10 to 10000.");
            var address = run.Get(url) ?? run.Setting("ASSAY_URL") ?? Login.DefaultUrl;
            if (run.Get(first))
            {
                using var fresh = await DemoServer.ConnectFirst(run, address);
                if (fresh is not null)
                    await Play(run, fresh, profile: null, run.Get(scenes), run.Get(seed));
                return;
            }

            var named = run.Has(url) || run.Has(user) || run.Has(password) || run.Setting("ASSAY_ADMIN_PASSWORD") is not null;
            var signedIn = named ? null : await DemoServer.ConnectSignedIn(run);
            var (server, profile) = signedIn ?? await DemoServer.Connect(run, address, run.Get(user)!, run.Get(password));
            using (server)
                await Play(run, server, profile, run.Get(scenes), run.Get(seed));
        });
    }

    private static async Task Play(Invocation run, DemoServer server, string? profile, int count, int seed)
    {
        var name = "demo-" + run.Terminal.Time.GetUtcNow().ToString("yyyyMMdd-HHmmss-fff", CultureInfo.InvariantCulture);
        var (dataset, scenes) = await DemoDataset.Create(run, server.Owner, name, seed, count);
        run.Output.Note($"Dataset {name}: {scenes.Count} painted scenes, {scenes.Values.Sum(s => s.Objects.Count)} things in them.");
        var team = await DemoTeam.Create(server.Owner, run.Cancel);
        run.Output.Note($"Team: {string.Join(", ", People.Labelers.Select(l => l.Email))} label, {People.Reviewer} reviews.");
        var task = await DemoTask.Create(server.Owner, dataset, team, name, run.Terminal.Time, run.Cancel);
        var work = new DemoWork(server, dataset, task, scenes, seed, run.Cancel);
        run.Output.Note($"Labeled {await work.Label()} items, with mistakes.");
        var (passed, back) = await work.Review();
        run.Output.Note($"Reviewed: {passed} passed, {back} sent back.");
        run.Output.Note($"Corrected {await work.Correct()} of them; reviewed again: {(await work.Review()).Passed} passed.");
        var (acceptance, report) = await DemoAcceptance.Start(server.Owner, dataset, task, work, run.Cancel);
        run.Output.Note($"Acceptance of {DemoAcceptance.Rate * 100:0} % drawn and judged in part.");
        var ids = new { dataset_id = dataset, workforce_task_id = task, acceptance_id = acceptance, dataset_name = name };
        if (run.Output.IsJson || run.Output.IsQuiet)
        {
            run.Output.Done(ids, task, "");
            return;
        }

        run.Output.Line("");
        ShowReport.Print(run.Output, report);
        var assay = run.Setting(Program.NameVariable) ?? "assay";
        run.Output.Line(
            $"""

            The acceptance is open. Look at it, judge what is left, and close it:
              {assay} acceptance report {name} {name}{profile}
              {assay} tasks items {name} {name} --state sampled-uncheck{profile}
              {assay} acceptance close {name} {name} pass-accepted-and-unhandled{profile}
            """);
    }
}
