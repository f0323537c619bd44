using System.Net;
using System.Text;
using System.Text.Json;
using Assay.Client;

namespace Assay.Client.Tests;

public sealed class ClosingStreamTests
{
    [Theory]
    [InlineData("""{"sample_count":2,"samples":[{"sample_id":"a","labels":[{"name":"x]"}]},{"sample_id":"b"}]}""", "a,b")]
    [InlineData("""{ "samples" : [ {"sample_id":"a"} ] , "note": {"samples":[{"sample_id":"no"}]}, "sample_count" : 1 }""", "a")]
    [InlineData("""{"note":["samples",{"samples":[1]}],"samples":[]}""", "")]
    [InlineData("""{"samples":null,"sample_count":0}""", "")]
    [InlineData("""{}""", "")]
    [InlineData("", "")]
    public async Task Rows_are_found_wherever_the_answer_is_cut(string json, string ids)
    {
        for (var piece = 1; piece <= 5; piece++)
            (await Read(Encoding.UTF8.GetBytes(json), piece)).ShouldBe(ids, $"in pieces of {piece}");
    }

    [Theory]
    [InlineData("""{"samples":[{"sample_id":"a"}""")]
    [InlineData("""{"samples":[{"sample_id":"a"}]""")]
    [InlineData("""{"samples":[{"sample_id":}]}""")]
    [InlineData("not json")]
    public async Task An_answer_that_breaks_off_is_an_error(string json) =>
        await Should.ThrowAsync<JsonException>(() => Read(Encoding.UTF8.GetBytes(json), 3));

    [Fact]
    public async Task A_row_larger_than_the_buffer_is_read()
    {
        var name = new string('x', 100_000);

        (await Read(Encoding.UTF8.GetBytes($$"""{"samples":[{"sample_id":"{{name}}"},{"sample_id":"b"}]}"""), 7000)).ShouldBe(name + ",b");
    }

    [Fact]
    public async Task A_long_answer_is_read_in_bounded_memory_and_before_it_has_ended()
    {
        const int Rows = 200_000;
        await using var endless = new RowStream(Rows);
        var server = new FakeServer(_ => new(HttpStatusCode.OK) { Content = new StreamContent(endless) });
        var read = 0;
        var peak = 0L;
        await foreach (var sample in server.Client().UpdateWorkforceSamplingTaskStreamAsync("d1", "t1", new() { Action = AcceptanceAction.PassAll }))
        {
            sample.SampleId.ShouldNotBeNull();
            if (read == 0)
                endless.Sent.ShouldBeLessThan(Rows / 10);
            if (++read % 50_000 == 0)
                peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true));
        }

        read.ShouldBe(Rows);
        peak.ShouldBeLessThan(50_000_000);
    }

    private static async Task<string> Read(byte[] json, int piece)
    {
        await using var stream = new PieceStream(json, piece);
        var ids = new List<string?>();
        await foreach (var sample in MemberStream.ReadAsync<DescribeSampleResp>(stream, "samples", CancellationToken.None))
            ids.Add(sample.SampleId);
        return string.Join(',', ids);
    }

    private sealed class PieceStream(byte[] data, int piece) : MemoryStream(data)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(piece, buffer.Length)], cancellationToken);
    }

    /// <summary>An answer of many rows that exists only while it is read.</summary>
    private sealed class RowStream(int rows) : MemoryStream
    {
        private int _next = -1;

        public int Sent => _next;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var piece = _next switch
            {
                -1 => """{"sample_count":1,"samples":[""",
                _ when _next < rows => (_next == 0 ? "" : ",") + $$"""{"sample_id":"{{_next:x32}}","labels":[{"name":"cat","type":0}]}""",
                _ when _next == rows => "]}",
                _ => "",
            };
            _next++;
            return new(Encoding.UTF8.GetBytes(piece, buffer.Span));
        }
    }
}
