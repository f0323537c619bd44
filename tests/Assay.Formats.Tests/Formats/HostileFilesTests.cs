using System.Text;
using CsCheck;

namespace Assay.Formats.Tests.Formats;

/// <summary>Whatever a file holds, a reader gives samples, tells of problems, or refuses the file with its one exception.</summary>
public sealed class HostileFilesTests
{
    private static readonly string[] Single = [.. AnnotationFormats.All.Where(f => !f.IsFolder).Select(f => f.Name)];

    [Fact]
    public void Damaged_files_are_read_or_refused() =>
        Gen.Select(Gen.OneOfConst(Single), Manifest.GenManifest.Sample.Array[1, 3], Gen.Int[0, 3000], Gen.Byte.Array[1, 3]).Sample((name, samples, at, bad) =>
        {
            var format = AnnotationFormats.Find(name)!;
            var files = new MemoryFiles();
            format.Write(files, "file", samples.ToAsyncEnumerable(), new()).GetAwaiter().GetResult();
            var bytes = Encoding.UTF8.GetBytes(files["file"]);
            if (bytes.Length == 0)
                return;
            for (var i = 0; i < bad.Length; i++)
                bytes[(at + i) % bytes.Length] = bad[i];
            files.Put("file", bytes);
            Try(format, files, new() { OnProblem = p => p.Message.ShouldNotBeEmpty() });
            Try(format, files, new());
        }, iter: 400);

    [Theory]
    [InlineData("cvat", """<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><annotations><version>&x;</version></annotations>""", "document type")]
    [InlineData("cvat", "<annotations><image/></annotations>", "has no name")]
    [InlineData("cvat", """<annotations><image name="a"><box xtl="1"/></image></annotations>""", "must be a finite number")]
    [InlineData("cvat", """<annotations><image name="a" width="9" height="9"><mask label="x" rle="1, 99" left="0" top="0" width="2" height="2"/></image></annotations>""", "does not fit")]
    [InlineData("cvat", """<annotations><track id="x"/></annotations>""", "must be a whole number")]
    [InlineData("cvat", "<annotations>", "no XML")]
    [InlineData("label-studio", "{}", "no list of tasks")]
    [InlineData("label-studio", "[{}]", "needs an object 'data'")]
    [InlineData("label-studio", """[{"data":{"image":"a"},"annotations":[{"result":[{"type":"rectanglelabels","value":{"x":1}}]}]}]""", "original_width")]
    [InlineData("label-studio", """[{"data":{"image":"a"},"annotations":[{"result":[{"type":"labels","value":{"start":1e999,"end":2,"labels":["x"]}}]}]}]""", "not finite")]
    [InlineData("label-studio", """[{"data":{"image":"a"},"annotations":[{"result":[{"type":"choices","value":{"choices":[7]}}]}]}]""", "wrong kind")]
    public void What_is_wrong_is_said(string name, string text, string message) =>
        Should.Throw<FormatProblemException>(() => AnnotationFormats.Find(name)!.Read(new MemoryFiles { ["file"] = text }, "file", new()).Listed()).Message.ShouldContain(message);

    [Fact]
    public void A_bad_image_of_cvat_is_left_out_and_the_next_is_read()
    {
        var problems = new List<FormatProblem>();
        var files = new MemoryFiles
        {
            ["file"] = """
                <annotations>
                <image name="a"><box label="x" xtl="one"><attribute name="k">v</attribute></box><tag label="t"/></image>
                <image name="b"><tag label="t"/></image>
                </annotations>
                """,
        };
        AnnotationFormats.Find("cvat")!.Read(files, "file", new() { OnProblem = problems.Add }).Listed().Select(s => s.Source).ShouldBe(["b"]);
        problems.ShouldHaveSingleItem().ToString().ShouldStartWith("file, line 2, column 18: xtl of a <box>");
    }

    [Fact]
    public void An_endless_attribute_is_refused_without_being_held()
    {
        var endless = new EndlessLine(1L << 30, "<annotations><image name=\"");
        Should.Throw<FormatProblemException>(() => CvatReader.Read(endless, new() { MaxRecordBytes = 1 << 20, OnProblem = _ => { } }).Listed()).Message.ShouldContain("longer than 1048576 bytes");
        endless.Given.ShouldBeLessThan(4 << 20);
    }

    [Theory]
    [InlineData("manifest", "{\"source\":\"a.png\"}\n")]
    [InlineData("text-labels", "good\tcat\n")]
    [InlineData("csv", "good,cat\n")]
    [InlineData("csv", "good,cat\n\"")]
    [InlineData("table", "good,1\n")]
    [InlineData("table", "good,1\n\"")]
    public void A_line_of_300_megabytes_is_told_with_its_number_and_never_held(string name, string before)
    {
        var line = new EndlessLine(300L << 20, before);
        var problems = new List<FormatProblem>();
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        AnnotationFormats.Find(name)!.Read(new OneFile(line), "file", new() { OnProblem = problems.Add }).Listed().Count.ShouldBe(1);
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        problems.ShouldHaveSingleItem().Line.ShouldBe(2);
        line.Given.ShouldBeGreaterThanOrEqualTo(300L << 20);
        line.LargestBuffer.ShouldBeLessThanOrEqualTo(32 << 20);
        allocated.ShouldBeLessThan(100L << 20);
    }

    [Theory]
    [InlineData("../secret.txt")]
    [InlineData("/etc/passwd")]
    [InlineData("a/../../secret.txt")]
    [InlineData("link/secret.txt")]
    public async Task Nothing_outside_of_a_folder_is_read(string path)
    {
        var outside = Directory.CreateTempSubdirectory("assay-outside-").FullName;
        var root = Directory.CreateDirectory(Path.Combine(outside, "root")).FullName;
        await File.WriteAllTextAsync(Path.Combine(outside, "secret.txt"), "secret");
        Directory.CreateSymbolicLink(Path.Combine(root, "link"), outside);
        var folder = new LocalFolder(root);
        (await folder.OpenRead(path, default)).ShouldBeNull();
        await Should.ThrowAsync<FormatProblemException>(() => folder.Create(path, default));
        (await folder.List(default).ToListAsync()).ShouldBeEmpty();
        Directory.Delete(outside, recursive: true);
    }

    private static void Try(AnnotationFormat format, MemoryFiles files, ReadOptions options)
    {
        try
        {
            format.Read(files, "file", options).Listed();
        }
        catch (FormatProblemException e)
        {
            e.Problem.Message.ShouldNotBeEmpty();
        }
    }

    private sealed class OneFile(Stream file) : IFileTree
    {
        public IAsyncEnumerable<string> List(CancellationToken cancel) => new[] { "file" }.ToAsyncEnumerable();

        public Task<Stream?> OpenRead(string path, CancellationToken cancel) => Task.FromResult<Stream?>(file);
    }
}
