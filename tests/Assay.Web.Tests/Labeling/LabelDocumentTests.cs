using Assay.Client;
using Assay.Web.Labeling.Documents;
using Assay.Web.Labeling.Journal;
using CsCheck;

namespace Assay.Web.Tests.Labeling;

public sealed class LabelDocumentTests
{
    private static SampleLabel Box(string name, double x = 0) => new()
    {
        Name = name,
        Type = LabelType.ObjectDetection,
        Property = new() { Shape = "bndbox", Feature = [[x, 0], [x + 10, 10]] },
    };

    [Fact]
    public void Undoing_everything_brings_back_what_was_there_and_redoing_what_was_made()
    {
        Gen.Int[0, 5].Array[1, 40].Sample(actions =>
        {
            var document = new LabelDocument([Box("a"), Box("b"), Box("c")]);
            var before = document.Marks.ToList();
            foreach (var action in actions)
                Act(document, action);
            while (document.CanRedo)
                document.Redo();
            var after = document.Marks.ToList();
            while (document.CanUndo)
                document.Undo();
            document.Marks.ShouldBe(before);
            while (document.CanRedo)
                document.Redo();
            document.Marks.ShouldBe(after);
        });
    }

    [Fact]
    public void The_steps_of_a_journal_bring_a_document_back_with_its_way_back()
    {
        Gen.Int[0, 5].Array[1, 40].Sample(actions =>
        {
            SampleLabel[] start = [Box("a"), Box("b"), Box("c")];
            var steps = new List<string>();
            var document = new LabelDocument(start);
            document.Changed += (_, step) => steps.Add(StepCodec.Write(step));
            foreach (var action in actions)
                Act(document, action);

            var again = new LabelDocument(start);
            again.Replay(steps.Select(StepCodec.ReadStep));
            new StoredLabels(again.Labels).Json.ShouldBe(new StoredLabels(document.Labels).Json);
            again.Marks.Select(m => m.Key).ShouldBe(document.Marks.Select(m => m.Key));
            (again.CanUndo, again.CanRedo).ShouldBe((document.CanUndo, document.CanRedo));
            var key = again.Add(Box("new"))[0];
            again.Marks.Count(m => m.Key == key).ShouldBe(1);
        });
    }

    [Fact]
    public void What_belongs_together_is_undone_together()
    {
        var document = new LabelDocument([Box("a"), Box("b"), Box("c")]);
        document.Remove("1", "3");
        document.Labels.Select(l => l.Name).ShouldBe(["b"]);
        document.Undo();
        document.Labels.Select(l => l.Name).ShouldBe(["a", "b", "c"]);
    }

    [Fact]
    public void A_new_change_ends_the_way_forward()
    {
        var document = new LabelDocument([]);
        document.Add(Box("a"));
        document.Undo();
        document.Add(Box("b"));
        document.CanRedo.ShouldBeFalse();
        document.Labels.Select(l => l.Name).ShouldBe(["b"]);
    }

    private static void Act(LabelDocument document, int action)
    {
        var marks = document.Marks;
        switch (action)
        {
            case 0:
                document.Add(Box("new", marks.Count));
                break;
            case 1 when marks.Count > 0:
                document.Remove(marks[^1].Key);
                break;
            case 2 when marks.Count > 0:
                document.Replace(marks[0].Key, Box("changed", marks.Count));
                break;
            case 3 when marks.Count > 1:
                document.Move(marks[0].Key, marks.Count - 1);
                break;
            case 4:
                document.Undo();
                break;
            default:
                document.Redo();
                break;
        }
    }
}
