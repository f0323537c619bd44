using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Running;

namespace Assay.Cli.Admin;

/// <summary><c>assay users create</c></summary>
internal static class CreateUser
{
    public static Command Command()
    {
        var name = new Argument<string>("name") { Description = "Name to log in with." };
        var email = new Option<string?>("--email") { Description = "Address; what teams know the person by." };
        var admin = new Option<bool>("--admin") { Description = "Make the user an administrator of the installation." };
        var fromInput = new Option<bool>("--password-stdin") { Description = "Read the password from the first line of standard input. Otherwise it is asked for." };
        return new Command("create", "Creates a user.") { name, email, admin, fromInput }.Runs(async run =>
        {
            var password = run.Get(fromInput)
                ? await Secret.FromInput(run)
                : await Secret.Ask(run, $"Password of {run.Get(name)}:", "Nobody can be asked for the password here: use --password-stdin.");
            var answer = await run.Client.CreateUserAsync(
                new() { Name = run.Get(name), Email = run.Get(email), Password = password, Admin = run.Get(admin) ? true : null }, run.Cancel);
            run.Output.Done(answer, answer.UserId, $"Created user {answer.Name}: {answer.UserId}");
        });
    }
}
