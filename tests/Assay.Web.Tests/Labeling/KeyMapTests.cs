using Assay.Client;
using Assay.Web.Labeling.Boards;
using Assay.Web.Labeling.Keys;
using Assay.Web.Labeling.LabelSets;

namespace Assay.Web.Tests.Labeling;

public sealed class KeyMapTests
{
    private static readonly IReadOnlyDictionary<string, string> NoOwn = new Dictionary<string, string>(StringComparer.Ordinal);

    private static LabelPalette Palette(params (string Name, string? Shortcut)[] labels) =>
        new([.. labels.Select(l => new Label { Name = l.Name, Type = LabelType.ObjectDetection, Property = new() { Shortcut = l.Shortcut } })]);

    [Fact]
    public void A_label_has_its_own_shortcut_and_the_others_the_digits_that_are_left()
    {
        var palette = Palette(("car", null), ("dog", "D"), ("cat", "1"), ("bird", "ctrl+b"));
        palette.Choices.Select(c => c.Chord).ShouldBe(["2", "d", "1", "Ctrl+b"]);
    }

    [Fact]
    public void A_labels_shortcut_goes_before_a_command_and_a_persons_own_key_before_both()
    {
        var palette = Palette(("dog", "D"));
        var map = new KeyMap(WorkspaceCommands.Labeling, BoardKind.Image, palette, NoOwn);
        map.LabelOf("d").ShouldBe(palette.Choices[0]);
        map.CommandOf("d").ShouldBeNull();
        map.ChordOf("next").ShouldBeNull();

        var own = new KeyMap(WorkspaceCommands.Labeling, BoardKind.Image, palette, new Dictionary<string, string>(StringComparer.Ordinal) { ["next"] = "d" });
        own.CommandOf("d").ShouldBe("next");
        own.LabelOf("d").ShouldBeNull();
    }

    [Theory]
    [InlineData(BoardKind.Image)]
    [InlineData(BoardKind.Text)]
    [InlineData(BoardKind.Audio)]
    [InlineData(BoardKind.Video)]
    public void No_key_means_two_things_on_a_board(BoardKind kind)
    {
        foreach (var commands in new[] { WorkspaceCommands.Labeling, WorkspaceCommands.Reviewing })
        {
            var chords = commands.Where(c => c.Kind is null || c.Kind == kind).SelectMany(c => c.Chords).ToList();
            chords.Distinct().Count().ShouldBe(chords.Count);
        }
    }

    [Fact]
    public void A_key_that_is_held_goes_on_moving_and_neither_judges_nor_submits_nor_labels()
    {
        var labeling = new KeyMap(WorkspaceCommands.Labeling, BoardKind.Image, Palette(("dog", "w")), NoOwn);
        labeling.Held.ShouldContain("ArrowRight");
        labeling.Held.ShouldContain("Ctrl+z");
        labeling.Held.Intersect(["Enter", "w", "b", "Delete"]).ShouldBeEmpty();
        var reviewing = new KeyMap(WorkspaceCommands.Reviewing, BoardKind.Image, null, NoOwn);
        reviewing.Held.ShouldContain("ArrowRight");
        reviewing.Held.Intersect(["y", "a", "b", "c", "d", "x"]).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("D", "d")]
    [InlineData("ctrl+shift+x", "Ctrl+Shift+x")]
    [InlineData("f2", "F2")]
    [InlineData("Enter", null)]
    [InlineData("", null)]
    [InlineData("<img>", null)]
    public void Shortcuts_of_label_sets_are_single_keys(string shortcut, string? chord) => Chords.OfShortcut(shortcut).ShouldBe(chord);

    [Fact]
    public void Colours_of_the_label_set_are_kept_and_not_given_to_others()
    {
        var palette = new LabelPalette(
        [
            new() { Name = "a", Type = LabelType.ObjectDetection },
            new() { Name = "b", Type = LabelType.ObjectDetection, Property = new() { Color = "#0072B2" } },
            new() { Name = "c", Type = LabelType.ObjectDetection, Property = new() { Color = "#abc" } },
        ]);
        palette.Choices.Select(c => c.Color).ShouldBe(["#e69f00", "#0072B2", "#aabbcc"]);
    }
}
