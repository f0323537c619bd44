using Assay.Web.Shell;

namespace Assay.Web.Tests;

public sealed class PollingTests
{
    [Fact]
    public async Task A_reader_who_left_while_the_page_was_loading_ends_it_before_it_looks()
    {
        var polling = new Polling(TimeProvider.System);
        polling.Dispose();
        var looked = false;
        await polling.Run(() => true, () =>
        {
            looked = true;
            return Task.CompletedTask;
        });
        looked.ShouldBeFalse();
    }
}
