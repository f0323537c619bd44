using CsCheck;

namespace Assay.Formats.Tests.Manifest;

public sealed class ManifestRoundTripTests
{
    [Fact]
    public void What_is_written_is_read() => GenManifest.Sample.Array[0, 5].Sample(samples =>
    {
        using var file = new MemoryStream();
        ManifestWriter.Write(file, samples.ToAsyncEnumerable()).GetAwaiter().GetResult().ShouldBe(samples.Length);
        file.Position = 0;
        ManifestReader.Read(file).Listed().ShouldBeRead(samples);
    });

    [Fact]
    public void Lines_written_one_by_one_are_the_same_as_those_of_a_whole_file() => GenManifest.Sample.Sample(sample =>
    {
        var line = new System.Buffers.ArrayBufferWriter<byte>();
        ManifestWriter.WriteLine(line, sample);
        ManifestReader.ReadLine(line.WrittenSpan[..^1])!.ShouldBeRead(sample);
    });

    [Fact]
    public void Reading_does_not_depend_on_how_the_stream_is_cut() => Gen.Select(GenManifest.Sample.Array[1, 4], Gen.Int[1, 40]).Sample((samples, piece) =>
    {
        using var file = new MemoryStream();
        ManifestWriter.Write(file, samples.ToAsyncEnumerable()).GetAwaiter().GetResult();
        ManifestReader.Read(new PiecewiseStream(file.ToArray(), piece)).Listed().ShouldBeRead(samples);
    });

    [Fact]
    public void Whatever_bytes_a_line_holds_it_is_read_or_told_about() => Gen.Select(GenManifest.Sample, Gen.Int[0, 2000], Gen.Byte).Sample((sample, at, bad) =>
    {
        var line = new System.Buffers.ArrayBufferWriter<byte>();
        ManifestWriter.WriteLine(line, sample);
        var bytes = line.WrittenSpan.ToArray();
        bytes[at % bytes.Length] = bad;
        var told = 0;
        var read = ManifestReader.Read(new MemoryStream(bytes), new() { OnProblem = _ => told++ }).Listed();
        (read.Count + told).ShouldBeInRange(0, 2);
    });
}
