using System.Text.Json;

namespace Assay.Quality.Tests;

/// <summary>Short spellings of labels for the tests.</summary>
internal static class Labels
{
    public static Annotation Of(params LabelUnit[] units) => new(units);

    public static Annotation Classes(params string[] names) => new([.. names.Select(Class)]);

    public static LabelUnit Class(string name) => new() { Name = name };

    public static LabelUnit Shape(string name, ShapeKind shape, params double[][] points) =>
        new() { Name = name, Kind = LabelKind.Object, Shape = shape, Points = points };

    public static LabelUnit Box(string name, double x1, double y1, double x2, double y2) => Shape(name, ShapeKind.Bndbox, [x1, y1], [x2, y2]);

    public static LabelUnit Entity(string name, long start, long end, string? id = null) =>
        new() { Name = name, Kind = LabelKind.TripletEntity, Text = new Interval(start, end), Id = id };

    public static LabelUnit Relation(string name, string from, string to, string? id = null) =>
        new() { Name = name, Kind = LabelKind.TripletRelation, From = from, To = to, Id = id };

    public static LabelUnit Segment(string name, long start, long end, string? content = null) =>
        new() { Name = name, Kind = LabelKind.SpeechParagraph, Time = new Interval(start, end), Content = content };

    public static LabelUnit Transcript(string content) => new() { Name = "speech", Kind = LabelKind.SpeechContent, Content = content };

    public static LabelUnit WithAttributes(string name, string json) =>
        new() { Name = name, Attributes = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json) };
}
