using System.Text;
using CsCheck;
using Parquet.Schema;

namespace Assay.Formats.Tests.Tables;

public sealed class TableReaderTests
{
    private static readonly TableColumn[] People = [new("name", "STRING"), new("age", "INT")];

    [Fact]
    public async Task Values_of_every_kind_of_a_parquet_file_become_texts_of_their_types()
    {
        var id = Guid.NewGuid();
        var file = await ParquetFiles.Write(3, 2,
            (new DataField<string>("text"), i => i == 1 ? null : $"höll\n{i}"),
            (new DataField<int>("int"), i => i - 1),
            (new DataField<long?>("long"), i => i == 2 ? null : long.MaxValue - i),
            (new DataField<float>("float"), i => i / 4f),
            (new DataField<double>("double"), i => 1e300 * i),
            (new DecimalDataField("money", 20, 2), _ => 12.34m),
            (new DataField<bool>("yes"), i => i == 0),
            (new DataField<DateOnly>("day"), i => new DateOnly(2024, 2, 28).AddDays(i)),
            (new DateTimeDataField("moment", DateTimeFormat.Timestamp, unit: DateTimeTimeUnit.Micros), i => new DateTime(2024, 2, 29, 7, 30, 0).AddMilliseconds(i)),
            (new DataField<Guid>("id"), _ => id),
            (new DataField<byte[]>("bytes"), _ => "ab"u8.ToArray()));
        DatasetHeader? header = null;
        var rows = Read(file, new() { File = "x.parquet", OnHeader = h => header = h });
        header!.Columns!.Select(c => $"{c.Name} {c.Type}").ShouldBe(
            ["text STRING", "int INT", "long LONG", "float FLOAT", "double DOUBLE", "money DOUBLE", "yes BOOLEAN", "day DATE", "moment TIMESTAMP", "id STRING", "bytes STRING"]);
        rows.Select(r => r.Line).ShouldBe([1, 2, 3]);
        rows[0].Cells.ShouldBe(["höll\n0", "-1", "9223372036854775807", "0", "0", "12.34", "true", "2024-02-28", "2024-02-29 07:30:00", id.ToString(), "ab"]);
        rows[1].Cells!.Take(3).ShouldBe(["", "0", "9223372036854775806"]);
        rows[2].Cells!.Skip(2).Take(7).ShouldBe(["", "0.5", "2E+300", "12.34", "false", "2024-03-01", "2024-02-29 07:30:00.002"]);
    }

    [Fact]
    public async Task A_parquet_file_that_cannot_be_sought_is_read_all_the_same()
    {
        var file = await ParquetFiles.Write(10, 3, (new DataField<int>("n"), i => i));
        TableReader.Read(new ForwardStream(file), new() { File = "x.parquet" }).Listed().Select(r => r.Cells![0]).ShouldBe(Enumerable.Range(0, 10).Select(i => $"{i}"));
    }

    [Theory]
    [InlineData("name,age\nann,31\n", true, "ann|31")]
    [InlineData("age,more,name\n31,x,ann\n", true, "ann|31")]
    [InlineData("Name,Age\nann, 31 \n", true, "ann|31")]
    [InlineData("ann,31\nbob,\n", false, "ann|31 bob|")]
    public void Columns_of_a_csv_file_are_found_by_name_else_by_their_order(string text, bool header, string expected)
    {
        var rows = Read(text, new() { Columns = People, WithColumnHeader = header });
        string.Join(' ', rows.Select(r => string.Join('|', r.Cells!))).ShouldBe(expected);
        rows[0].Schema.ShouldBe(People);
    }

    [Fact]
    public void A_column_that_is_called_otherwise_is_found_by_the_name_it_has_in_the_file()
    {
        var options = new ReadOptions { Columns = People, ColumnSources = new Dictionary<string, string> { ["name"] = "who" }, WithColumnHeader = true };
        Read("age,who\n31,ann\n", options).Single().Cells.ShouldBe(["ann", "31"]);
        Should.Throw<FormatProblemException>(() => Read("age,name\n31,ann\n", options)).Message.ShouldContain("no column 'who'; there are 'age', 'name'");
    }

    [Theory]
    [InlineData("SHORT", "32767", "32768")]
    [InlineData("INT", "-2147483648", "2147483648")]
    [InlineData("LONG", "9223372036854775807", "1.0")]
    [InlineData("BYTE", "-128", "128")]
    [InlineData("DOUBLE", "-1.5e-3", "1,5")]
    [InlineData("FLOAT", "NaN", "x")]
    [InlineData("DATE", "2024-02-29", "2023-02-29")]
    [InlineData("TIMESTAMP", "2024-02-29 07:30:00", "2024-02-29")]
    [InlineData("TIMESTAMP", "2024-02-29T07:30:00.123456Z", "07:30:00")]
    [InlineData("BOOLEAN", "TRUE", "1")]
    public void A_value_has_to_be_of_its_columns_type(string type, string good, string bad)
    {
        var problems = new List<FormatProblem>();
        var columns = new TableColumn[] { new("a", "STRING"), new("b", type) };
        var rows = Read($"x,{good}\ny,\nz,\"{bad}\"\n", new() { File = "t.csv", Columns = columns, OnProblem = problems.Add });
        rows.Select(r => r.Cells![1]).ShouldBe([good, ""]);
        problems.ShouldHaveSingleItem().ToString().ShouldBe($"t.csv, line 3: column 'b' is {type} and cannot be '{bad}'");
    }

    [Fact]
    public async Task Bad_rows_of_a_parquet_file_are_told_with_their_number_and_left_out()
    {
        var file = await ParquetFiles.Write(4, 3,
            (new DataField<string>("name"), i => i == 1 ? "a\0b" : i == 2 ? new string('x', 2 << 20) : "ok"), (new DataField<ulong>("age"), i => i == 3 ? ulong.MaxValue : 1UL));
        var problems = new List<FormatProblem>();
        Read(file, new() { File = "x.parquet", Columns = People, OnProblem = problems.Add }).Count.ShouldBe(1);
        problems.Select(p => p.ToString()).ShouldBe(
        [
            "x.parquet, line 2: column 'name' holds a NUL, or bytes that are no text",
            "x.parquet, line 3: the row is longer than 1048576 characters",
            "x.parquet, line 4: column 'age' is INT and cannot be '18446744073709551615'",
        ]);
    }

    [Fact]
    public async Task A_column_of_lists_is_refused_unless_it_is_not_wanted()
    {
        using var stream = new MemoryStream();
        var schema = new ParquetSchema(new DataField<string>("name"), new DataField<int>("age"), new DataField<int[]>("marks"));
        await using (var writer = await Parquet.ParquetWriter.CreateAsync(schema, stream))
        {
            using var group = writer.CreateRowGroup();
            await group.WriteAsync(schema.DataFields[0], ["ann"]);
            await group.WriteAsync<int>(schema.DataFields[1], new[] { 31 });
            await group.WriteAsync<int>(schema.DataFields[2], new[] { 1, 2 }, new[] { 0, 1 });
        }

        Should.Throw<FormatProblemException>(() => Read(stream.ToArray(), new() { File = "x.parquet" })).Message.ShouldContain("'marks' holds lists");
        Read(stream.ToArray(), new() { File = "x.parquet", Columns = People }).Single().Cells.ShouldBe(["ann", "31"]);
    }

    [Fact]
    public async Task Damaged_parquet_files_are_read_or_refused()
    {
        var whole = await ParquetFiles.Write(50, 20, (new DataField<string>("s"), i => $"text {i % 5}"), (new DataField<int?>("n"), i => i % 3 == 0 ? null : i));
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte.Array[1, 3]).Sample((at, bad) =>
        {
            var file = whole.ToArray();
            for (var i = 0; i < bad.Length; i++)
                file[(at + i) % file.Length] = bad[i];
            try
            {
                Read(file, new() { File = "x.parquet", OnProblem = p => p.Message.ShouldNotBeEmpty() });
            }
            catch (FormatProblemException e)
            {
                e.Problem.Message.ShouldNotBeEmpty();
            }
        }, iter: 500);
    }

    [Fact]
    public async Task What_is_no_parquet_file_or_not_all_of_one_is_refused()
    {
        var whole = await ParquetFiles.Write(50, 20, (new DataField<int>("n"), i => i));
        foreach (var bytes in new[] { [], "name,age\n"u8.ToArray(), whole[..^10], whole[10..] })
            Should.Throw<FormatProblemException>(() => Read(bytes, new() { File = "x.parquet" })).Message.ShouldStartWith("x.parquet: it is no Parquet file");
    }

    private static List<AnnotatedSample> Read(string text, ReadOptions options) => Read(Encoding.UTF8.GetBytes(text), options);

    private static List<AnnotatedSample> Read(byte[] file, ReadOptions options) => TableReader.Read(new MemoryStream(file), options).Listed();

    private sealed class ForwardStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
