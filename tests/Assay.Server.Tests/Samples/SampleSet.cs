using System.Text;
using Assay.Client;
using Assay.Server.Tests.Hosting;

namespace Assay.Server.Tests.Samples;

/// <summary>A text classification dataset with labels <c>spam</c>, <c>ham</c> and <c>odd</c>, and what tests ask of it.</summary>
internal sealed class SampleSet(TestProject project, string datasetId)
{
    public TestProject Project => project;

    public AssayClient Owner => project.Owner;

    public string DatasetId => datasetId;

    public static async Task<SampleSet> New(AssayHost host, DatasetType type = DatasetType.TextClassification)
    {
        var project = await host.NewProject();
        return new(project, await project.NewDataset(type, null, "spam", "ham", "odd"));
    }

    public static Sample Text(string name, string text = "a text", params SampleLabel[] labels) =>
        new() { Name = name, Data = Convert.ToBase64String(Encoding.UTF8.GetBytes(text)), Labels = labels.Length == 0 ? null : labels };

    public static SampleLabel Label(string name, double? score = null) => new() { Name = name, Score = score };

    /// <summary>Uploads samples and returns their ids in the same order.</summary>
    public async Task<List<string>> Add(params IReadOnlyList<Sample> samples)
    {
        var ids = new List<string>();
        foreach (var batch in samples.Chunk(100))
        {
            var answer = await Owner.UploadSamplesJsonAsync(datasetId, new() { Samples = batch });
            answer.Success.ShouldBe(true);
            ids.AddRange(answer.Results!.Select(r => r.Info!));
        }

        return ids;
    }

    /// <summary>Names of the samples that a query finds, in alphabetical order; the total must agree.</summary>
    public async Task<string> Names(ListSamplesQuery query)
    {
        var list = await Owner.ListSamplesAsync(datasetId, query with { Limit = 100 });
        list.SampleCount.ShouldBe(list.Samples!.Count);
        return string.Join(' ', list.Samples.Select(s => Path.GetFileNameWithoutExtension(s.SampleName!)).Order(StringComparer.Ordinal));
    }

    public Task<string> Search(string conditions) => Names(new() { SearchConditions = conditions });

    public Task<DescribeSampleResp> Describe(string sampleId) => Owner.DescribeSampleAsync(datasetId, sampleId);

    public Task<BatchResult> Update(params IReadOnlyList<SampleLabels> samples) => Owner.UpdateSamplesAsync(datasetId, new() { Samples = samples });

    /// <summary>Total, labeled and unconfirmed, as the dataset's details say.</summary>
    public async Task<(int Total, int Annotated, int Unconfirmed)> Counts()
    {
        var details = await Owner.DescDatasetAsync(datasetId);
        return (details.TotalSampleCount ?? 0, details.AnnotatedSampleCount ?? 0, details.UnconfirmedSampleCount ?? 0);
    }
}
