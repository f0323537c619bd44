using System.Text.Json;
using Assay.Client;
using Assay.Server.Features.Datasets;
using Assay.Server.Features.Labels;
using Assay.Server.Features.Samples;
using Assay.Server.Http;

namespace Assay.Server.Tests.Samples;

/// <summary>Every rule a label must keep, with input that breaks it.</summary>
public sealed class LabelRulesTests
{
    private static readonly SampleFacts Image = new("5e1c0ffee", 100, 50, null);
    private static readonly LabelSet Set = new(1,
    [
        Label(LabelType.ImageClassification, "cat"), Label(LabelType.ImageClassification, "dog"), Label(LabelType.ObjectDetection, "car", attributes: """
            [{"name":"colour","type":"select","values":[{"value":"red"},{"value":"blue"}]},{"name":"plate","type":"text"}]
            """),
        Label(LabelType.ImageSegmentation, "road"), Label(LabelType.TextClassification, "spam"), Label(LabelType.NamedEntity, "person"),
        Label(LabelType.TripletEntity, "author"), Label(LabelType.TripletEntity, "book"),
        Label(LabelType.TripletRelation, "wrote", """{"@modelarts:from_type":"author","@modelarts:to_type":"book"}"""),
        Label(LabelType.SoundClassification, "bark"), Label(LabelType.SpeechParagraph, "turn"), Label(LabelType.Video, "goal"),
    ]);

    [Theory]
    [InlineData(0, """{"name":"cow"}""", "there is no such label")]
    [InlineData(0, """{"name":"<script>"}""", "there is no such label")]
    [InlineData(0, """{"property":{}}""", "it has no name")]
    [InlineData(0, """{"name":"car","type":1}""", "do not belong in a dataset of type 0")]
    [InlineData(0, """{"name":"cat","score":2}""", "score must be from 0 to 1")]
    [InlineData(0, """{"name":"cat","score":-0.1}""", "score must be from 0 to 1")]
    [InlineData(0, """{"name":"cat","annotated_by":"robot"}""", "annotated_by must be human or auto")]
    [InlineData(0, """{"name":"cat","property":{"@modelarts:shape":"bndbox","@modelarts:feature":[[1,1],[2,2]]}}""", "does not belong to labels of type 0")]
    [InlineData(0, """{"name":"cat","property":{"@modelarts:start_index":1}}""", "does not belong")]
    [InlineData(0, """{"name":"cat","property":{"@modelarts:content":"hello"}}""", "does not belong")]
    [InlineData(0, """{"name":"cat","property":{"@modelarts:hard":"maybe"}}""", "@modelarts:hard must be")]
    [InlineData(0, """{"name":"cat","property":{"@modelarts:hard_coefficient":"1.5"}}""", "hard_coefficient must be")]
    [InlineData(0, """{"name":"cat","property":{"@modelarts:hard_coefficient":"NaN"}}""", "hard_coefficient must be")]
    [InlineData(0, """{"name":"cat","property":{"@modelarts:hard_reasons":"3-31"}}""", "hard_reasons must be")]
    [InlineData(0, """{"name":"cat","property":{"@modelarts:hard_reasons":"3,4"}}""", "hard_reasons must be")]
    [InlineData(0, """{"name":"cat","property":{"mood":"good"}}""", "it has no attribute 'mood'")]
    [InlineData(0, """{"name":"cat","property":{"@modelarts:unheard_of":"x"}}""", "it has no attribute")]
    [InlineData(0, """{"name":"cat","id":"a\u0000b"}""", "NUL")]
    [InlineData(1, """{"name":"car"}""", "@modelarts:feature is missing")]
    [InlineData(1, """{"name":"car","property":{"@modelarts:shape":"bndbox"}}""", "@modelarts:feature is missing")]
    [InlineData(1, """{"name":"car","property":{"@modelarts:shape":"star","@modelarts:feature":[[1,1],[2,2]]}}""", "@modelarts:shape must be")]
    [InlineData(1, """{"name":"car","property":{"@modelarts:shape":"bndbox","@modelarts:feature":[[5,5],[2,8]]}}""", "x1 must be less than x2")]
    [InlineData(1, """{"name":"car","property":{"@modelarts:shape":"bndbox","@modelarts:feature":[[1,5],[2,5]]}}""", "x1 must be less than x2")]
    [InlineData(1, """{"name":"car","property":{"@modelarts:shape":"bndbox","@modelarts:feature":[[1,1]]}}""", "a bndbox has two points")]
    [InlineData(1, """{"name":"car","property":{"@modelarts:shape":"bndbox","@modelarts:feature":[[-1,1],[2,2]]}}""", "point 0 must be two coordinates")]
    [InlineData(1, """{"name":"car","property":{"@modelarts:shape":"bndbox","@modelarts:feature":[[1],[2,2]]}}""", "point 0 must be two coordinates")]
    [InlineData(1, """{"name":"car","property":{"@modelarts:shape":"bndbox","@modelarts:feature":[[1,1,1],[2,2]]}}""", "point 0 must be two coordinates")]
    [InlineData(1, """{"name":"car","property":{"@modelarts:shape":"bndbox","@modelarts:feature":[[1,1],[101,2]]}}""", "point 1 is outside the image of 100 × 50 pixels")]
    [InlineData(1, """{"name":"car","property":{"@modelarts:shape":"bndbox","@modelarts:feature":[[1,1],[2,1e300]]}}""", "point 1 must be two coordinates")]
    [InlineData(1, """{"name":"car","property":{"@modelarts:shape":"polygon","@modelarts:feature":[[1,1],[2,2]]}}""", "a polygon has at least three points")]
    [InlineData(1, """{"name":"car","property":{"@modelarts:shape":"polygon","@modelarts:feature":[]}}""", "a polygon has at least three points")]
    [InlineData(1, """{"name":"car","property":{"@modelarts:shape":"circle","@modelarts:feature":[[5,5],[0]]}}""", "radius")]
    [InlineData(1, """{"name":"car","property":{"@modelarts:shape":"circle","@modelarts:feature":[[5,5],[1,1]]}}""", "radius")]
    [InlineData(1, """{"name":"car","property":{"@modelarts:shape":"circle","@modelarts:feature":[[5,5]]}}""", "a circle is")]
    [InlineData(1, """{"name":"car","property":{"@modelarts:shape":"line","@modelarts:feature":[[5,5]]}}""", "a line has two points")]
    [InlineData(1, """{"name":"car","property":{"@modelarts:shape":"dashed","@modelarts:feature":[[5,5],[6,6],[7,7]]}}""", "a line has two points")]
    [InlineData(1, """{"name":"car","property":{"@modelarts:shape":"point","@modelarts:feature":[[5,5],[6,6]]}}""", "a point is")]
    [InlineData(1, """{"name":"car","property":{"@modelarts:shape":"polyline","@modelarts:feature":[[5,5]]}}""", "a polyline has at least two points")]
    [InlineData(1, """{"name":"car","property":{"@modelarts:shape":"point","@modelarts:feature":[[5,5]],"colour":"green"}}""", "'green' is not one of the values")]
    [InlineData(1, """{"name":"car","property":{"@modelarts:shape":"point","@modelarts:feature":[[5,5]],"plate":["x"]}}""", "must be text, a number or a boolean")]
    [InlineData(1, """{"name":"car","property":{"@modelarts:shape":"point","@modelarts:feature":[[5,5]],"plate":"\ud800"}}""", "must be text, a number or a boolean")]
    [InlineData(101, """{"name":"person","property":{"@modelarts:end_index":3}}""", "@modelarts:start_index is missing")]
    [InlineData(101, """{"name":"person","property":{"@modelarts:start_index":0}}""", "@modelarts:end_index is missing")]
    [InlineData(101, """{"name":"person","property":{"@modelarts:start_index":3,"@modelarts:end_index":3}}""", "must be greater than")]
    [InlineData(101, """{"name":"person","property":{"@modelarts:start_index":-1,"@modelarts:end_index":3}}""", "must be 0 or more")]
    [InlineData(102, """{"name":"wrote","type":102,"property":{"@modelarts:from":"1"}}""", "@modelarts:to is missing")]
    [InlineData(102, """{"name":"wrote","type":102,"property":{"@modelarts:from":"1","@modelarts:to":"2"}}""", "@modelarts:from names no entity")]
    [InlineData(201, """{"property":{}}""", "@modelarts:content is missing")]
    [InlineData(202, """{"name":"turn","property":{"@modelarts:start_time":"00:00:01.000"}}""", "@modelarts:end_time is missing")]
    [InlineData(202, """{"name":"turn","property":{"@modelarts:start_time":"0:0:1","@modelarts:end_time":"00:00:02.000"}}""", "hh:mm:ss.SSS")]
    [InlineData(202, """{"name":"turn","property":{"@modelarts:start_time":"00:61:01.000","@modelarts:end_time":"01:00:02.000"}}""", "hh:mm:ss.SSS")]
    [InlineData(202, """{"name":"turn","property":{"@modelarts:start_time":"00:00:02.000","@modelarts:end_time":"00:00:02.000"}}""", "must be later")]
    [InlineData(600, """{"name":"goal","property":{"@modelarts:end_time":"00:00:02.000"}}""", "go together")]
    [InlineData(600, """{"name":"goal","property":{"@modelarts:shape":"bndbox","@modelarts:feature":[[1,1],[2,2]],"@modelarts:start_time":"00:00:01.000","@modelarts:end_time":"00:00:02.000","@assay:keyframes":[]}}""", "is a list of 1 to 10000")]
    [InlineData(600, """{"name":"goal","property":{"@modelarts:shape":"bndbox","@modelarts:feature":[[1,1],[2,2]],"@modelarts:start_time":"00:00:01.000","@modelarts:end_time":"00:00:02.000","@assay:keyframes":"soon"}}""", "is a list of 1 to 10000")]
    [InlineData(600, """{"name":"goal","property":{"@modelarts:start_time":"00:00:01.000","@modelarts:end_time":"00:00:02.000","@assay:keyframes":[{"time":"00:00:01.500","feature":[[1,1],[3,3]]}]}}""", "needs @modelarts:feature")]
    [InlineData(600, """{"name":"goal","property":{"@modelarts:shape":"bndbox","@modelarts:feature":[[1,1],[2,2]],"@modelarts:start_time":"00:00:01.000","@modelarts:end_time":"00:00:02.000","@assay:keyframes":[{"time":"00:00:01.000","feature":[[1,1],[3,3]]}]}}""", "keyframe 0 must have a time")]
    [InlineData(600, """{"name":"goal","property":{"@modelarts:shape":"bndbox","@modelarts:feature":[[1,1],[2,2]],"@modelarts:start_time":"00:00:01.000","@modelarts:end_time":"00:00:02.000","@assay:keyframes":[{"time":"00:00:02.001","feature":[[1,1],[3,3]]}]}}""", "keyframe 0 must have a time")]
    [InlineData(600, """{"name":"goal","property":{"@modelarts:shape":"bndbox","@modelarts:feature":[[1,1],[2,2]],"@modelarts:start_time":"00:00:01.000","@modelarts:end_time":"00:00:02.000","@assay:keyframes":[null]}}""", "keyframe 0 must have a time")]
    [InlineData(600, """{"name":"goal","property":{"@modelarts:shape":"bndbox","@modelarts:feature":[[1,1],[2,2]],"@modelarts:start_time":"00:00:01.000","@modelarts:end_time":"00:00:02.000","@assay:keyframes":[{"time":"00:00:01.500","feature":[[1,1],[3,3]]},{"time":"00:00:01.500","feature":[[1,1],[3,3]]}]}}""", "keyframe 1 must have a time")]
    [InlineData(600, """{"name":"goal","property":{"@modelarts:shape":"bndbox","@modelarts:feature":[[1,1],[2,2]],"@modelarts:start_time":"00:00:01.000","@modelarts:end_time":"00:00:02.000","@assay:keyframes":[{"time":"00:00:01.500","feature":[[1,1]]}]}}""", "as many points")]
    [InlineData(600, """{"name":"goal","property":{"@modelarts:shape":"bndbox","@modelarts:feature":[[1,1],[2,2]],"@modelarts:start_time":"00:00:01.000","@modelarts:end_time":"00:00:02.000","@assay:keyframes":[{"time":"00:00:01.500","feature":[[5,1],[3,3]]}]}}""", "x1 must be less than x2")]
    [InlineData(1, """{"name":"car","property":{"@modelarts:shape":"bndbox","@modelarts:feature":[[1,1],[2,2]],"@assay:keyframes":[{"time":"00:00:01.500","feature":[[1,1],[3,3]]}]}}""", "does not belong to labels of type 1")]
    [InlineData(400, """{"name":"cat"}""", "do not belong in a dataset of type 400")]
    public void A_label_that_breaks_a_rule_is_refused_by_sample_and_label(int datasetType, string label, string why)
    {
        var refusal = Should.Throw<Refusal>(() => Check((DatasetType)datasetType, Image, label));
        refusal.Error.Status.ShouldBe(400);
        refusal.Error.Code.ShouldBeOneOf("ModelArts.4410", "ModelArts.4413");
        refusal.Message.ShouldContain(Image.SampleId);
        refusal.Message.ShouldContain("labels[0]");
        refusal.Message.ShouldContain(why);
    }

    [Theory]
    [InlineData(0, """{"name":"cat"}""")]
    [InlineData(0, """{"name":"cat","type":0,"score":1,"annotated_by":"auto","property":{"@modelarts:hard":true,"@modelarts:hard_coefficient":0.5,"@modelarts:hard_reasons":"3-20-30"}}""")]
    [InlineData(1, """{"name":"car","property":{"@modelarts:shape":"bndbox","@modelarts:feature":[[0,0],[100,50]],"colour":"red","plate":"B-42"}}""")]
    [InlineData(1, """{"name":"car","property":{"@modelarts:shape":"polygon","@modelarts:feature":[[0,0],[10.5,5],[3,9]]}}""")]
    [InlineData(1, """{"name":"car","property":{"@modelarts:shape":"circle","@modelarts:feature":[[50,25],[10]]}}""")]
    [InlineData(3, """{"name":"road","property":{"@modelarts:feature":[[0,0],[10.5,5],[3,9]]}}""")]
    [InlineData(100, """{"name":"spam"}""")]
    [InlineData(200, """{"name":"bark"}""")]
    [InlineData(201, """{"property":{"@modelarts:content":"Good morning"}}""")]
    [InlineData(202, """{"name":"turn","property":{"@modelarts:start_time":"00:00:01.000","@modelarts:end_time":"00:00:02.500","@modelarts:source":"Ann","@modelarts:content":"Hello"}}""")]
    [InlineData(600, """{"name":"goal","property":{"@modelarts:start_time":"00:00:01.000","@modelarts:end_time":"00:00:02.500"}}""")]
    [InlineData(600, """{"name":"goal","property":{"@modelarts:shape":"bndbox","@modelarts:feature":[[1,1],[2,2]],"@modelarts:start_time":"00:00:01.000","@modelarts:end_time":"00:00:02.000","@assay:keyframes":[{"time":"00:00:01.500","feature":[[1,1],[3,3]]},{"time":"00:00:02.000","feature":[[4,1],[6,3]]}]}}""")]
    [InlineData(900, """{"name":"cat"}""")]
    public void A_label_that_keeps_the_rules_is_taken_as_sent(int datasetType, string label)
    {
        var draft = Check((DatasetType)datasetType, Image, label);
        draft.Rows.Count.ShouldBe(1);
        using var sent = JsonDocument.Parse(label);
        using var stored = JsonDocument.Parse(draft.Labels);
        foreach (var member in sent.RootElement.EnumerateObject().Where(m => m.Name is not ("type" or "property")))
            JsonElement.DeepEquals(stored.RootElement[0].GetProperty(member.Name), member.Value).ShouldBeTrue(member.Name);
        stored.RootElement[0].GetProperty("type").ValueKind.ShouldBe(JsonValueKind.Number);
    }

    [Fact]
    public void A_class_is_given_once()
    {
        var refusal = Should.Throw<Refusal>(() => Check(DatasetType.ImageClassification, Image, """{"name":"cat"},{"name":"dog"},{"name":"cat"}"""));
        refusal.Message.ShouldContain("labels[2]");
        Check(DatasetType.ObjectDetection, Image, $"{Box("car", 1)},{Box("car", 2)}").Rows.ShouldBe([new(LabelType.ObjectDetection, "car", 2, null, null, false)]);
    }

    [Fact]
    public void Text_positions_count_characters_not_their_halves()
    {
        var text = new SampleFacts("5a", null, null, "😀 Ann");
        Check(DatasetType.NamedEntityRecognition, text, """{"name":"person","property":{"@modelarts:start_index":2,"@modelarts:end_index":5}}""").Rows.Count.ShouldBe(1);
        Should.Throw<Refusal>(() => Check(DatasetType.NamedEntityRecognition, text, """{"name":"person","property":{"@modelarts:start_index":2,"@modelarts:end_index":6}}"""))
            .Message.ShouldContain("beyond the text, which has 5 characters");
    }

    [Fact]
    public void A_relation_joins_entities_of_its_own_sample_and_of_the_right_kind()
    {
        const string Ann = """{"name":"author","id":"a","property":{"@modelarts:start_index":0,"@modelarts:end_index":3}}""";
        const string Emma = """{"name":"book","id":"b","property":{"@modelarts:start_index":4,"@modelarts:end_index":8}}""";
        static string Wrote(string from, string to) => $$$"""{"name":"wrote","property":{"@modelarts:from":"{{{from}}}","@modelarts:to":"{{{to}}}"}}""";
        var facts = new SampleFacts("5b", null, null, "Ann Emma");
        Check(DatasetType.TextTriplet, facts, $"{Wrote("a", "b")},{Ann},{Emma}").Rows.Count.ShouldBe(3);
        Should.Throw<Refusal>(() => Check(DatasetType.TextTriplet, facts, $"{Ann},{Emma},{Wrote("b", "a")}")).Message.ShouldContain("must be an entity 'author', not 'book'");
        Should.Throw<Refusal>(() => Check(DatasetType.TextTriplet, facts, $"{Ann},{Emma},{Wrote("a", "c")}")).Message.ShouldContain("@modelarts:to names no entity");
        Should.Throw<Refusal>(() => Check(DatasetType.TextTriplet, facts, $"{Ann},{Ann}")).Message.ShouldContain("belongs to another label");
    }

    [Fact]
    public void Entities_without_an_id_get_one()
    {
        var draft = Check(DatasetType.TextTriplet, new("5c", null, null, "Ann Emma"), """
            {"name":"author","property":{"@modelarts:start_index":0,"@modelarts:end_index":3}},
            {"name":"author","id":"1","property":{"@modelarts:start_index":0,"@modelarts:end_index":3}}
            """);
        using var stored = JsonDocument.Parse(draft.Labels);
        stored.RootElement[0].GetProperty("id").GetString().ShouldBe("2");
    }

    [Fact]
    public void Equal_labels_have_equal_digests_whatever_their_order_and_writing()
    {
        var one = Check(DatasetType.ObjectDetection, Image, $"{Box("car", 1)},{Box("car", 2.0)}");
        var other = Check(DatasetType.ObjectDetection, Image, $"{Box("car", 2)},{Box("car", 1)}");
        one.Canonical.ShouldBe(other.Canonical);
        one.Canonical.ShouldNotBe(Check(DatasetType.ObjectDetection, Image, Box("car", 1)).Canonical);
        AnnotationDraft.Empty.Canonical.ShouldBe(LabelCodec.Check(Dataset(DatasetType.ObjectDetection), Set, Image, []).Canonical);
    }

    [Fact]
    public void Films_whose_boxes_go_elsewhere_are_labeled_differently()
    {
        static string Goal(int x) => $$$"""{"name":"goal","property":{"@modelarts:shape":"bndbox","@modelarts:feature":[[1,1],[2,2]],"@modelarts:start_time":"00:00:01.000","@modelarts:end_time":"00:00:02.000","@assay:keyframes":[{"time":"00:00:01.500","feature":[[{{{x}}},1],[9,3]]}]}}""";
        var film = Check(DatasetType.Video, Image, Goal(3));
        film.Labels.ShouldContain("@assay:keyframes");
        film.Canonical.ShouldBe(Check(DatasetType.Video, Image, Goal(3)).Canonical);
        film.Canonical.ShouldNotBe(Check(DatasetType.Video, Image, Goal(4)).Canonical);
    }

    [Fact]
    public void Letters_stay_letters_and_markup_is_escaped()
    {
        var draft = Check(DatasetType.ObjectDetection, Image, """{"name":"car","property":{"@modelarts:shape":"point","@modelarts:feature":[[5,5]],"plate":"京A<b>"}}""");
        draft.Labels.ShouldContain("京A");
        draft.Labels.ShouldNotContain("<b>");
    }

    [Fact]
    public void More_labels_than_any_sample_needs_are_refused()
    {
        var many = Enumerable.Repeat(new SampleLabel { Name = "cat" }, LabelCodec.MaxLabels + 1).ToList();
        Should.Throw<Refusal>(() => LabelCodec.Check(Dataset(DatasetType.ImageClassification), Set, Image, many)).Error.Code.ShouldBe("ModelArts.4413");
    }

    private static string Box(string name, double x) =>
        $$$"""{"name":"{{{name}}}","property":{"@modelarts:shape":"bndbox","@modelarts:feature":[[{{{x}}},1],[9,9]]}}""";

    private static AnnotationDraft Check(DatasetType type, SampleFacts facts, string labels) =>
        LabelCodec.Check(Dataset(type), Set, facts, JsonSerializer.Deserialize<IReadOnlyList<SampleLabel>>($"[{labels}]", AssayJson.Options));

    private static DatasetEntity Dataset(DatasetType type) => new() { DatasetId = "d", Name = "d", WorkPath = "/b/w/", Type = type };

    private static LabelEntity Label(LabelType type, string name, string? property = null, string? attributes = null) =>
        new() { Type = type, Name = name, Property = property, Attributes = attributes };
}
