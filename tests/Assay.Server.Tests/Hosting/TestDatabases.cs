namespace Assay.Server.Tests.Hosting;

internal static class TestDatabases
{
    public static bool IsAsked(string name) =>
        (Environment.GetEnvironmentVariable("ASSAY_TEST_DATABASES") ?? "sqlite,postgres").Split(',', StringSplitOptions.TrimEntries)
            .Contains(name, StringComparer.OrdinalIgnoreCase);
}
