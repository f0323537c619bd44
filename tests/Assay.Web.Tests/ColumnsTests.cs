using Assay.Client;
using Assay.Web.Datasets;

namespace Assay.Web.Tests;

public sealed class ColumnsTests
{
    [Theory]
    [InlineData("name,age\nann,31\n", "name|age")]
    [InlineData("\uFEFF name , \"last, first\",\"a \"\"b\"\"\"\r\n1,2,3", "name|last, first|a \"b\"")]
    [InlineData("\"two\nlines\",x", "two\nlines|x")]
    [InlineData("a,,c\n", "a||c")]
    [InlineData("", "")]
    [InlineData("\nann,31", "")]
    public void Columns_are_named_by_the_first_row_of_a_file(string file, string names) => string.Join('|', CsvHeader.Names(file)).ShouldBe(names);

    [Fact]
    public void Columns_without_a_name_are_left_to_the_first_file()
    {
        ColumnDraft.Schema([new(), new() { Name = " " }]).ShouldBeNull();
        ColumnDraft.Schema([new() { Name = " age ", Type = "INT" }, new()]).ShouldBe([new Field { Name = "age", Type = "INT" }]);
    }
}
