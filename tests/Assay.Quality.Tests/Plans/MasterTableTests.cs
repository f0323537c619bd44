namespace Assay.Quality.Tests;

/// <summary>Every cell of Tables II, III and IV of MIL-STD-105E against a transcription of them, arrows followed.</summary>
public sealed class MasterTableTests
{
    // A lot so large that no sample is the whole of it cannot be had for every letter; the tables themselves are asked.
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Plans", "MasterTables.txt"));

    [Theory]
    [InlineData(Severity.Normal, SamplingType.Single)]
    [InlineData(Severity.Tightened, SamplingType.Single)]
    [InlineData(Severity.Reduced, SamplingType.Single)]
    [InlineData(Severity.Normal, SamplingType.Double)]
    [InlineData(Severity.Tightened, SamplingType.Double)]
    [InlineData(Severity.Reduced, SamplingType.Double)]
    [InlineData(Severity.Normal, SamplingType.Multiple)]
    [InlineData(Severity.Tightened, SamplingType.Multiple)]
    [InlineData(Severity.Reduced, SamplingType.Multiple)]
    public void All_cells_have_the_plan_of_the_standard(Severity severity, SamplingType type)
    {
        var rows = Lines.Where(line => line.StartsWith($"{severity} {type} ", StringComparison.Ordinal)).ToArray();
        rows.Length.ShouldBe(16);
        var astray = new List<string>();
        foreach (var row in rows)
        {
            var words = row.Split(' ');
            for (var column = 0; column < 26; column++)
            {
                var stages = MasterTables.Find(severity, type, CodeLetters.Letters.IndexOf(words[2][0], StringComparison.Ordinal), column);
                var actual = $"{stages[0].Size}:{string.Join(',', stages.Select(s => $"{s.Accept?.ToString() ?? "#"}/{s.Reject}"))}";
                var expected = words[column + 3];
                if (expected switch { "*" => stages.Length != 1, "++" => stages.Length != 2, _ => actual != expected })
                    astray.Add($"{words[2]} at {AqlPlan.Aqls[column]}: {actual}, expected {expected}");
            }
        }

        astray.ShouldBeEmpty();
    }
}
