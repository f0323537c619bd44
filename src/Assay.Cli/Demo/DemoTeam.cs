using Assay.Client;

namespace Assay.Cli.Demo;

/// <summary>The team of the demo. A project holds few teams, so every demo of it uses the same one.</summary>
internal static class DemoTeam
{
    private const string Name = "demo-team";

    public static async Task<string> Create(AssayClient owner, CancellationToken cancel)
    {
        var teams = (await owner.ListWorkforcesAsync(new() { SearchContent = Name, Limit = 100 }, cancel)).Workforces ?? [];
        var id = teams.FirstOrDefault(t => t.WorkforceName == Name)?.WorkforceId
            ?? (await owner.CreateWorkforceAsync(new() { WorkforceName = Name, Description = "Plays in the demo." }, cancel)).WorkforceId!;
        var members = (await owner.ListWorkersAsync(id, new() { Limit = 100 }, cancel)).Workers ?? [];
        var wanted = People.Labelers.Select(l => (l.Email, Role: WorkerRole.Labeler)).Append((Email: People.Reviewer, Role: WorkerRole.Reviewer));
        foreach (var (email, role) in wanted.Where(w => members.All(m => m.Email != w.Email)))
            await owner.CreateWorkerAsync(id, new() { Emails = email, Role = role }, cancel);
        return id;
    }
}
