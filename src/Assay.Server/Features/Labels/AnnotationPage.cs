using System.Data.Common;
using System.Text.Json;
using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Features.Samples;
using Dapper;

namespace Assay.Server.Features.Labels;

/// <summary>Annotations that carry labels which are about to change, read some thousand at a time.</summary>
internal static class AnnotationPage
{
    public const int Size = 2_000;

    private const string Columns = """
        a.key AS Key, a.sample_id AS SampleId, a.task_key AS TaskKey, a.worker_key AS WorkerKey, a.labels AS Labels, a.origin AS Origin,
        a.author AS Author, a.create_time AS CreateTime
        """;

    private const string CarriesOne = """
        EXISTS (SELECT 1 FROM annotation_labels l WHERE l.dataset_key = a.dataset_key AND l.annotation_key = a.key AND l.type = @Type AND l.name = @Name)
        """;

    /// <summary>Every annotation of the dataset with this label, whoever made it.</summary>
    public static Task<List<Row>> All(AppDb db, long datasetKey, LabelType type, string name, long after, CancellationToken cancel) => Read(
        db, $"SELECT {Columns} FROM annotations a WHERE a.dataset_key = @datasetKey AND a.key > @after AND {CarriesOne} ORDER BY a.key LIMIT {Size}",
        new { datasetKey, after, Type = (int)type, Name = name }, cancel);

    /// <summary>Those that are the labels of the dataset's samples now.</summary>
    public static Task<List<Row>> Current(AppDb db, long datasetKey, LabelType type, string name, string after, CancellationToken cancel) => Read(
        db,
        $"""
        SELECT {Columns}, s.state AS State, s.path AS Path
        FROM samples s JOIN annotations a ON a.dataset_key = s.dataset_key AND a.key = s.annotation_key
        WHERE s.dataset_key = @datasetKey AND s.sample_id > @after AND {CarriesOne} ORDER BY s.sample_id LIMIT {Size}
        """,
        new { datasetKey, after, Type = (int)type, Name = name }, cancel);

    private static async Task<List<Row>> Read(AppDb db, string text, object values, CancellationToken cancel)
    {
        DbConnection connection = await db.Connection(cancel);
        return (await connection.QueryAsync<Row>(new CommandDefinition(text, values, db.Transaction, commandTimeout: 0, cancellationToken: cancel))).AsList();
    }

    public sealed class Row
    {
        public long Key { get; set; }
        public string SampleId { get; set; } = "";
        public long? TaskKey { get; set; }
        public long? WorkerKey { get; set; }
        public string Labels { get; set; } = "[]";
        public int Origin { get; set; }
        public string Author { get; set; } = "";
        public long CreateTime { get; set; }
        public int State { get; set; }
        public string Path { get; set; } = "";

        public IReadOnlyList<SampleLabel> Read() => JsonSerializer.Deserialize<IReadOnlyList<SampleLabel>>(Labels, AssayJson.Options) ?? [];

        public NewAnnotation With(long datasetKey, AnnotationDraft draft) => new(datasetKey, Key, SampleId, TaskKey, WorkerKey, (AnnotationOrigin)Origin, Author, CreateTime, draft);
    }
}
