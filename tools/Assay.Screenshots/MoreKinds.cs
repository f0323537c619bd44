using System.Text;
using Assay.Client;
using Assay.EndToEnd.Tests.Hosting;

namespace Assay.Screenshots;

/// <summary>Small datasets of other kinds, labeled once and sent back: what is to be mended shows its labels, and why.</summary>
internal static class MoreKinds
{
    private static readonly (string Text, (string Word, string Label)[] Entities)[] News =
    [
        ("Marta Lindqvist opened the new ferry line between Malmö and Rostock on 4 May. The ship, built by Nordvarv, carries 900 people and crosses the Baltic in six hours. Rostock expects a hundred thousand visitors a year.",
            [("Marta Lindqvist", "person"), ("Malmö", "place"), ("Rostock", "place"), ("4 May", "date"), ("Nordvarv", "company"), ("Baltic", "place")]),
        ("Kestrel Foods moves its bakery from Leeds to Hull, says Amir Haddad, who leads the firm.", [("Kestrel Foods", "company"), ("Leeds", "place"), ("Hull", "place"), ("Amir Haddad", "person")]),
        ("In September the bridge over the Tagus closes for three weeks.", [("September", "date"), ("Tagus", "place")]),
        ("The museum in Ghent has bought two drawings by Ines Vogel.", [("Ghent", "place"), ("Ines Vogel", "person")]),
    ];

    public static Task<(string Dataset, string Task)> Texts(AssayClient owner, string team)
    {
        var labels = new[] { ("person", "#2f6fde"), ("place", "#1a7f5a"), ("company", "#b3541e"), ("date", "#8250c4") }
            .Select(l => new Label { Name = l.Item1, Type = LabelType.NamedEntity, Property = new() { Color = l.Item2 } });
        var samples = News.Select((news, n) => new Sample
        {
            Name = $"news-{n + 1}.txt",
            Data = Convert.ToBase64String(Encoding.UTF8.GetBytes(news.Text)),
            SampleType = SampleType.Text,
            Labels = [.. news.Entities.Select(entity => Entity(news.Text, entity.Word, entity.Label))],
        });
        return Create(owner, team, "news", DatasetType.NamedEntityRecognition, [.. labels], [.. samples], "Something has no label yet.");
    }

    public static Task<(string Dataset, string Task)> Recordings(AssayClient owner, string team)
    {
        SampleLabel Segment(string begin, string end, string speaker, string says) =>
            new() { Name = "speech", Type = LabelType.SpeechParagraph, Property = new() { StartTime = begin, EndTime = end, Source = speaker, Content = says } };
        var samples = Enumerable.Range(1, 3).Select(n => EndToEnd.Tests.Hosting.Recordings.Sound($"call-{n}.wav", 12) with
        {
            Labels = [Segment("00:00:00.200", "00:00:01.500", "caller", "Good morning."), Segment("00:00:03.200", "00:00:04.700", "desk", "How can I help you?"), Segment("00:00:06.300", "00:00:07.800", "caller", "I have lost my ticket.")],
        });
        return Create(owner, team, "calls", DatasetType.SpeechParagraph, [new() { Name = "speech", Type = LabelType.SpeechParagraph }], [.. samples], "The last words are cut.");
    }

    private static SampleLabel Entity(string text, string word, string label)
    {
        var at = text.IndexOf(word, StringComparison.Ordinal);
        return new() { Name = label, Type = LabelType.NamedEntity, Property = new() { StartIndex = at, EndIndex = at + word.Length } };
    }

    private static async Task<(string Dataset, string Task)> Create(AssayClient owner, string team, string name, DatasetType type, IReadOnlyList<Label> labels, IReadOnlyList<Sample> samples, string comment)
    {
        var dataset = (await owner.CreateDatasetAsync(new() { DatasetName = name, DatasetType = type, DataSources = [], WorkPath = $"/{name}/work/", Labels = labels })).DatasetId!;
        var answer = await owner.UploadSamplesJsonAsync(dataset, new() { Samples = [.. samples.Select(s => s with { Labels = null })] });
        if (answer.Success != true)
            throw new InvalidOperationException(answer.Results?.First(r => r.Success != true).ErrorMsg);
        var workers = new[] { Demo.Labeler, Demo.Reviewer }.Select(email => new Worker { Email = email });
        var task = (await owner.CreateWorkforceTaskAsync(dataset, new()
        {
            TaskName = name,
            WorkforcesConfig = new() { Workforces = [new() { WorkforceId = team, Workers = [.. workers] }] },
        })).TaskId!;
        while ((await owner.DescWorkforceTaskAsync(dataset, task)).Status != WorkforceTaskStatus.Running)
            await Task.Delay(50);
        var items = await owner.ListAllWorkforceTaskSamplesAsync(dataset, task).ToListAsync();
        await owner.UpdateWorkforceTaskSamplesAsync(dataset, task, new()
        {
            Samples = [.. items.Select(item => new SampleLabels { SampleId = item.SampleId, WorkerId = item.WorkerId, Labels = samples.Single(s => s.Name == Path.GetFileName(item.SampleName)).Labels })],
        });
        await owner.ReviewSamplesAsync(dataset, task, new() { Comments = [.. items.Select(item => new SampleComment { SampleId = item.SampleId, WorkerId = item.WorkerId, Accept = false, Score = "C", Comment = comment })] });
        return (dataset, task);
    }
}
