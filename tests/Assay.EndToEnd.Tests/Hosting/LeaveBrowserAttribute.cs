using System.Reflection;
using Assay.EndToEnd.Tests.Hosting;
using Xunit.v3;

[assembly: LeaveBrowser]

namespace Assay.EndToEnd.Tests.Hosting;

/// <summary>Closes the pages of each test at its end. They would go on drawing and asking the server until the last test is over.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
internal sealed class LeaveBrowserAttribute : BeforeAfterTestAttribute
{
    // The next test need not wait until they are closed.
    public override void After(MethodInfo methodUnderTest, IXunitTest test) => _ = Leave(test.UniqueID);

    private static async Task Leave(string test)
    {
        if (await TestContext.Current.GetFixture<Workplace>() is { } workplace)
            await workplace.Leave(test);
    }
}
