using CsCheck;
using static Assay.Quality.Tests.Labels;

namespace Assay.Quality.Tests;

public sealed class CanonicalFormTests
{
    [Fact]
    public void The_form_never_changes_because_it_is_stored()
    {
        // Computed by an independent implementation in Python.
        CanonicalForm.Of(Annotation.Empty).ShouldBe("957b88b12730e646e0f33d3618b77dfa");
        CanonicalForm.Of(Classes("cat")).ShouldBe("3133ab26eaf663e8c313dbfb6ec2896d");
        CanonicalForm.Of(Of(
            Box("car", 10, 20, 30.5, 40),
            Entity("person", 0, 5, "e1"),
            Relation("knows", "e1", "gone"),
            Segment("talk", 0, 1500, "hello"),
            WithAttributes("cat", """{"colour":"red","age":1.50,"tags":[true,null,{"b":1,"a":-2e-3}]}"""))).ShouldBe("81788f1337ae37001b648a4c4c320cb5");
    }

    [Fact]
    public void The_order_of_labels_does_not_count() =>
        Gen.Select(GenAnnotation.Any, Gen.Long).Sample((annotation, seed) =>
        {
            var units = annotation.Units.ToArray();
            new SeededRandom(seed).Shuffle(units.AsSpan());
            CanonicalForm.Of(Of(units)).ShouldBe(CanonicalForm.Of(annotation));
        });

    [Fact]
    public void Different_names_have_different_forms() =>
        Gen.Select(Gen.String, Gen.String).Where((a, b) => a != b)
            .Sample((a, b) => CanonicalForm.Of(Classes(a)).ShouldNotBe(CanonicalForm.Of(Classes(b))));

    [Fact]
    public void The_same_label_twice_is_not_the_same_label_once() =>
        CanonicalForm.Of(Classes("cat", "cat")).ShouldNotBe(CanonicalForm.Of(Classes("cat")));

    [Fact]
    public void Two_labels_are_not_one_label_of_their_joined_names() =>
        CanonicalForm.Of(Classes("a", "b")).ShouldNotBe(CanonicalForm.Of(Classes("ab", "")));

    [Theory]
    [InlineData("""{"n":1}""", """{"n":1.0}""")]
    [InlineData("""{"n":1}""", """{"n":1e0}""")]
    [InlineData("""{"n":100}""", """{"n":1E+2}""")]
    [InlineData("""{"n":0.25}""", """{"n":25e-2}""")]
    [InlineData("""{"n":0.25}""", """{"n":0.2500}""")]
    [InlineData("""{"n":0}""", """{"n":-0.00}""")]
    [InlineData("""{"n":0}""", """{"n":0e7}""")]
    [InlineData("""{"n":-1200}""", """{"n":-0.0012e6}""")]
    [InlineData("""{"a":1,"b":2}""", """{"b":2,"a":1}""")]
    [InlineData("""{"o":{"a":1,"b":[{"c":1,"d":2}]}}""", """{ "o" : { "b" : [ { "d" : 2.0, "c" : 1 } ], "a" : 1 } }""")]
    [InlineData("""{"t":"\u0041"}""", """{"t":"A"}""")]
    [InlineData("""{"t":null}""", """{}""")]
    public void Spelling_of_attributes_does_not_count(string x, string y) =>
        CanonicalForm.Of(Of(WithAttributes("l", x))).ShouldBe(CanonicalForm.Of(Of(WithAttributes("l", y))));

    [Theory]
    [InlineData("""{"n":1}""", """{"n":2}""")]
    [InlineData("""{"n":1}""", """{"n":-1}""")]
    [InlineData("""{"n":1}""", """{"n":10}""")]
    [InlineData("""{"n":1}""", """{"n":"1"}""")]
    [InlineData("""{"n":true}""", """{"n":false}""")]
    [InlineData("""{"n":9007199254740992}""", """{"n":9007199254740993}""")]
    [InlineData("""{"n":1e999999999999}""", """{"n":2e999999999999}""")]
    [InlineData("""{"n":[1,2]}""", """{"n":[2,1]}""")]
    [InlineData("""{"n":1}""", """{"m":1}""")]
    [InlineData("""{"n":""}""", """{}""")]
    public void Different_attributes_have_different_forms(string x, string y) =>
        CanonicalForm.Of(Of(WithAttributes("l", x))).ShouldNotBe(CanonicalForm.Of(Of(WithAttributes("l", y))));

    [Theory]
    [InlineData("""{"t":"\ud800"}""")]
    [InlineData("""{"o":{"\ud800":1}}""")]
    public void Escapes_that_are_no_text_do_not_fail(string attributes) =>
        CanonicalForm.Of(Of(WithAttributes("l", attributes))).Length.ShouldBe(32);

    [Fact]
    public void Zero_has_no_sign() =>
        CanonicalForm.Of(Of(Box("b", -0.0, 0, 1, 1))).ShouldBe(CanonicalForm.Of(Of(Box("b", 0.0, -0.0, 1, 1))));

    [Fact]
    public void The_order_of_vertices_counts() =>
        CanonicalForm.Of(Of(Shape("p", ShapeKind.Polygon, [0, 0], [1, 0], [0, 1])))
            .ShouldNotBe(CanonicalForm.Of(Of(Shape("p", ShapeKind.Polygon, [1, 0], [0, 1], [0, 0]))));

    [Fact]
    public void Every_member_that_is_content_counts()
    {
        LabelUnit[] variants =
        [
            new() { Name = "a" },
            new() { Name = "b" },
            new() { Name = "a", Kind = LabelKind.Object },
            new() { Name = "a", Shape = ShapeKind.Point, Points = [[1, 2]] },
            new() { Name = "a", Shape = ShapeKind.Line, Points = [[1, 2]] },
            new() { Name = "a", Shape = ShapeKind.Point, Points = [[1, 3]] },
            new() { Name = "a", Text = new Interval(1, 2) },
            new() { Name = "a", Time = new Interval(1, 2) },
            new() { Name = "a", Time = new Interval(1, 3) },
            new() { Name = "a", Content = "x" },
            new() { Name = "a", Speaker = "x" },
            new() { Name = "a", From = "x" },
            new() { Name = "a", To = "x" },
        ];
        variants.Select(unit => CanonicalForm.Of(Of(unit))).Distinct().Count().ShouldBe(variants.Length);
    }

    [Fact]
    public void Ids_of_labels_do_not_count_even_where_relations_refer_to_them() =>
        CanonicalForm.Of(Of(Entity("person", 0, 3, "1"), Entity("city", 9, 12, "2"), Relation("lives", "1", "2", "3")))
            .ShouldBe(CanonicalForm.Of(Of(Relation("lives", "x", "y"), Entity("city", 9, 12, "y"), Entity("person", 0, 3, "x"))));

    [Fact]
    public void The_direction_and_the_ends_of_a_relation_count()
    {
        LabelUnit[] entities = [Entity("person", 0, 3, "1"), Entity("person", 9, 12, "2"), Entity("city", 20, 25, "3")];
        string Form(string from, string to) => CanonicalForm.Of(Of([.. entities, Relation("r", from, to)]));
        new[] { Form("1", "2"), Form("2", "1"), Form("1", "3"), Form("1", "gone") }.Distinct().Count().ShouldBe(4);
    }

    [Fact]
    public void Coordinates_that_are_no_numbers_do_not_fail() =>
        CanonicalForm.Of(Of(Box("b", double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.MaxValue))).Length.ShouldBe(32);

    [Fact]
    public void A_long_transcript_has_a_form() => CanonicalForm.Of(Of(Transcript(new string('é', 1_000_000)))).Length.ShouldBe(32);
}
