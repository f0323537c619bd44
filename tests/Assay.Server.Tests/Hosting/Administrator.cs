using System.Runtime.CompilerServices;
using Assay.Client;

namespace Assay.Server.Tests.Hosting;

/// <summary>The administrator of the installation under test.</summary>
public static class Administrator
{
    private static readonly ConditionalWeakTable<AssayHost, Task<AssayClient>> Clients = [];

    /// <summary>Signed in once for each host: checking a password is slow on purpose.</summary>
    public static Task<AssayClient> Admin(this AssayHost host) =>
        Clients.GetValue(host, h => AssayClient.ConnectAsync(h.NewHttpClient(), "admin", h.AdminPassword));

    /// <summary>Somebody with a password, and their part in the project.</summary>
    public static async Task<(User User, string Password)> NewUser(this TestProject project, string? role = ProjectRole.Member)
    {
        var admin = await project.Host.Admin();
        var password = Guid.NewGuid().ToString("N");
        var user = await admin.CreateUserAsync(new() { Email = TestProject.NewEmail("user"), Password = password });
        if (role is not null)
            await admin.SetProjectMemberAsync(project.ProjectId, user.UserId!, new() { Role = role });
        return (user, password);
    }

    /// <summary>A login for the project by its id.</summary>
    public static IssueTokenRequest Login(this TestProject project, User user, string password)
    {
        var request = IssueTokenRequest.ForPassword(user.Name!, password);
        return request with { Auth = request.Auth! with { Scope = new() { Project = new() { Id = project.ProjectId } } } };
    }

    public static async Task<(AssayClient Client, string Token)> SignIn(this TestProject project, User user, string password)
    {
        var http = project.Host.NewHttpClient();
        var login = await AssayClient.LoginAsync(http, project.Login(user, password));
        return (new(http, project.ProjectId, new TokenCredentials(login.Token)), login.Token);
    }
}
