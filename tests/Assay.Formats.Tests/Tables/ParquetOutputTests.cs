using CsCheck;

namespace Assay.Formats.Tests.Tables;

public sealed class ParquetOutputTests
{
    private static readonly TableColumn[] Columns =
        [new("text", "STRING"), new("yes", "BOOLEAN"), new("byte", "BYTE"), new("short", "SHORT"), new("int", "INT"), new("long", "LONG"), new("float", "FLOAT"), new("double", "DOUBLE"), new("day", "DATE"), new("moment", "TIMESTAMP")];

    [Fact]
    public void What_is_written_is_read_with_its_types_and_an_empty_cell_is_absent()
    {
        var row = Gen.Select(
            GenSample.Text, Gen.Bool.Select(b => b ? "true" : "false"), Gen.SByte.Select(Plain), Gen.Short.Select(Plain), Gen.Int.Select(Plain), Gen.Long.Select(Plain),
            Gen.Select(Gen.Float[-1e6f, 1e6f].Select(Plain), Gen.Double[-1e300, 1e300].Select(Plain)), Gen.Select(Gen.Int[0, 3_000_000], Gen.Int[0, 999_999]))
            .Select((text, yes, small, shorter, whole, large, numbers, at) => new[]
            {
                text, yes, small, shorter, whole, large, numbers.Item1, numbers.Item2,
                DateOnly.FromDayNumber(at.Item1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                new DateTime(1970, 1, 1).AddDays(at.Item1 % 40_000).AddMicroseconds(at.Item2).ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", System.Globalization.CultureInfo.InvariantCulture),
            });
        Gen.Select(row, Gen.Int[0, Columns.Length]).Select((cells, empty) => cells.Select((c, i) => i == empty ? "" : c).ToArray()).Array[1, 30].Sample(rows =>
        {
            var (read, schema) = Written(rows, Columns);
            schema.ShouldBe(Columns);
            read.Select(r => r.Cells!.ToArray()).ShouldBe(rows);
        }, iter: 100);

        static string Plain<T>(T number)
            where T : IFormattable => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void Columns_that_nobody_named_have_numbers_and_moments_with_an_offset_are_told_in_universal_time()
    {
        Written([["a", "b"]], null).Schema.ShouldBe([new("attr_1", "STRING"), new("attr_2", "STRING")]);
        Written([["2024-02-29 01:30:00+02:00"]], [new("at", "TIMESTAMP")]).Rows.Single().Cells.ShouldBe(["2024-02-28 23:30:00"]);
    }

    [Fact]
    public void A_value_that_its_column_cannot_hold_is_told_and_its_row_left_out()
    {
        var told = new List<string>();
        var (rows, _) = Written([["1"], ["one"], ["3"]], [new("n", "INT")], told);
        rows.Select(r => r.Cells!.Single()).ShouldBe(["1", "3"]);
        told.Single().ShouldContain("column 'n' is INT and cannot be 'one'");
    }

    [Fact]
    public async Task A_table_without_rows_has_the_columns_of_what_was_read_or_is_refused()
    {
        var files = new MemoryFiles();
        var format = AnnotationFormats.Find("table")!;
        await format.Write(files, "x.parquet", AsyncEnumerable.Empty<AnnotatedSample>(), new() { Header = () => new() { Columns = Columns } });
        (await format.Read(files, "x.parquet", new()).ToListAsync()).ShouldBeEmpty();
        (await Should.ThrowAsync<FormatProblemException>(() => format.Write(files, "x.parquet", AsyncEnumerable.Empty<AnnotatedSample>(), new()))).Message.ShouldContain("no row");
    }

    [Fact]
    public void Rows_of_more_than_one_group_stay_in_their_order()
    {
        var rows = Enumerable.Range(0, 100_010).Select(i => new[] { i.ToString(System.Globalization.CultureInfo.InvariantCulture) }).ToArray();
        Written(rows, [new("n", "INT")]).Rows.Select(r => r.Cells![0]).ShouldBe(rows.Select(r => r[0]));
    }

    private static (List<AnnotatedSample> Rows, IReadOnlyList<TableColumn> Schema) Written(string[][] rows, TableColumn[]? schema, List<string>? told = null)
    {
        var files = new MemoryFiles();
        var format = AnnotationFormats.Find("table")!;
        var samples = rows.Select(r => new AnnotatedSample { Cells = r, Schema = schema }).ToAsyncEnumerable();
        format.Write(files, "x.parquet", samples, new() { OnLoss = p => told!.Add(p.Message) }).GetAwaiter().GetResult();
        DatasetHeader? header = null;
        var read = format.Read(files, "x.parquet", new() { OnHeader = h => header = h }).Listed();
        return (read, header!.Columns!);
    }
}
