using System.Net;
using System.Reflection;
using Assay.Client;

namespace Assay.Client.Tests;

public sealed class ContractCoverageTests
{
    public static TheoryData<string> Operations => [.. typeof(AssayClient)
        .GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Where(method => method.ReturnType.IsAssignableTo(typeof(Task)))
        .Select(method => method.Name)];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Every_operation_sends_one_request_to_its_path_and_can_be_cancelled(string name)
    {
        var server = new FakeServer(_ => FakeServer.Json("{}", HttpStatusCode.OK));
        var method = typeof(AssayClient).GetMethod(name)!;
        var arguments = method.GetParameters().Select(Argument).ToArray();

        method.GetParameters()[^1].ParameterType.ShouldBe(typeof(CancellationToken));
        await (Task)method.Invoke(server.Client(), arguments)!;

        var asked = server.Requests.ShouldHaveSingleItem();
        asked.Target.ShouldNotContain("{");
        asked.Target.ShouldMatch("^/(v2/p1|v3|assay/v1)/");
    }

    private static object? Argument(ParameterInfo parameter) =>
        parameter.ParameterType == typeof(string) ? "x"
        : parameter.ParameterType == typeof(CancellationToken) ? CancellationToken.None
        : Activator.CreateInstance(parameter.ParameterType);
}
