using Assay.Client;
using Assay.Server.Tests.Hosting;

namespace Assay.Server.Tests.Faults;

public sealed class UnfinishedFilesTests
{
    [Fact]
    public async Task What_a_killed_server_left_half_written_goes_with_the_next_start_once_it_is_a_day_old()
    {
        await using var server = await ServerProcess.Start("sqlite");
        var folder = Directory.CreateDirectory(Path.Combine(server.DataDirectory, "store", "bucket", "in", "deep")).FullName;
        await server.Kill();
        var (old, fresh, other) = (Path.Combine(folder, "1.assay-part"), Path.Combine(folder, "2.assay-part"), Path.Combine(folder, "3.txt"));
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        foreach (var file in new[] { old, fresh, other })
            await File.WriteAllTextAsync(file, "half");
        File.SetLastWriteTimeUtc(old, now.AddHours(-25));
        File.SetLastWriteTimeUtc(fresh, now.AddHours(-23));
        File.SetLastWriteTimeUtc(other, now.AddHours(-25));
        var outside = Directory.CreateDirectory(Path.Combine(server.DataDirectory, "outside")).FullName;
        var linked = Path.Combine(outside, "4.assay-part");
        await File.WriteAllTextAsync(linked, "another's");
        File.SetLastWriteTimeUtc(linked, now.AddHours(-25));
        Directory.CreateSymbolicLink(Path.Combine(folder, "link"), outside);

        await server.Start();
        await Eventually.Is(() => Task.FromResult(!File.Exists(old)));
        File.Exists(fresh).ShouldBeTrue();
        File.Exists(other).ShouldBeTrue();
        File.Exists(linked).ShouldBeTrue();
        var admin = await server.Admin();
        var id = (await admin.CreateDatasetAsync(TestDatasets.Request(DatasetType.TextClassification, "/bucket/in/"))).DatasetId!;
        await Eventually.Is(async () => (await admin.DescDatasetAsync(id)).Status == DatasetStatus.Normal);
        (await admin.ListSamplesAsync(id)).Samples!.Single().SampleName.ShouldBe("3.txt");
    }
}
