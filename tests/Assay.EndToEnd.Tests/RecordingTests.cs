using Assay.Client;
using Assay.EndToEnd.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Assay.EndToEnd.Tests;

public sealed class RecordingTests(Workplace place)
{
    private const string Timeline = ".timeline";

    private static ILocator Marks(IPage page) => page.Locator(".marks .mark");

    private static Label Named(string name, LabelType type) => new() { Name = name, Type = type };

    private Task<Assignment> Recordings(DatasetType type, params IReadOnlyList<Label> labels) =>
        place.Assign(type, labels, [Hosting.Recordings.Sound("a.wav", 4), Hosting.Recordings.Sound("b.wav", 4)]);

    private async Task<Assignment> Films(bool withLength = true) => await place.Assign(
        DatasetType.Video, [Named("walks", LabelType.Video), Named("runs", LabelType.Video)], [await place.Film("a.webm", withLength), await place.Film("b.webm", withLength)]);

    /// <summary>Goes to a place of the film with the mouse, and waits until its frame is shown, one of 40 ms.</summary>
    private static async Task GoTo(IPage page, double seconds, double length)
    {
        await page.ClickOn(Timeline, seconds / length, .95);
        var frame = TimeSpan.FromMilliseconds((int)(seconds * 25) * 40);
        await Expect(page.Locator("[data-readout]")).ToContainTextAsync(frame.ToString(@"mm\:ss\.fff", null) + " /");
    }

    [Fact]
    public async Task A_sound_is_played_and_given_a_class_by_keys()
    {
        var task = await Recordings(DatasetType.SoundClassification, Named("dog", LabelType.SoundClassification), Named("cat", LabelType.SoundClassification));
        var page = await task.Label("lena");
        var sample = Assignment.SampleOf(page);
        await Expect(page.Locator("[data-readout]")).ToContainTextAsync("/ 00:04.000");
        await page.Keyboard.PressAsync("Space");
        await Expect(page.Locator("[data-readout]")).Not.ToContainTextAsync("00:00.000 /");
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("2");
        await Expect(Marks(page)).ToHaveTextAsync(["cat"]);
        await Assignment.SubmitByKey(page);
        (await task.Item(sample, "lena")).Labels!.Select(l => (l.Name, l.Type)).ShouldBe([("cat", LabelType.SoundClassification)]);
    }

    [Fact]
    public async Task A_transcript_is_typed_and_submitted_from_the_field()
    {
        var task = await Recordings(DatasetType.SpeechContent);
        var page = await task.Label("lena");
        var sample = Assignment.SampleOf(page);
        await page.Locator(".transcript textarea").ClickAsync();
        await page.Keyboard.TypeAsync("Good morning, 北京");
        await Expect(page.Locator(".saved")).ToContainTextAsync("Kept here");
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.Locator(".saved")).ToContainTextAsync("Saved");
        (await task.Item(sample, "lena")).Labels!.Single().Property!.Content.ShouldBe("Good morning, 北京");
        await Expect(page.Locator(".transcript textarea")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Paragraphs_are_dragged_on_the_timeline_and_say_who_speaks_and_what()
    {
        var task = await Recordings(DatasetType.SpeechParagraph, Named("speech", LabelType.SpeechParagraph), Named("noise", LabelType.SpeechParagraph));
        var page = await task.Label("lena");
        var sample = Assignment.SampleOf(page);
        await page.DragOn(Timeline, .1, .6, .35, .6);
        await Expect(Marks(page)).ToHaveCountAsync(1);
        await page.DragOn(Timeline, .5, .6, .75, .6);
        await page.Keyboard.PressAsync("2");
        await Expect(Marks(page)).ToHaveCountAsync(2);
        // The end of the selected one is pulled to the right.
        await page.DragOn(Timeline, .75, .6, .875, .6);
        var first = page.Locator(".paragraph").First;
        await first.GetByLabel("Speaker").FillAsync("Ada");
        await first.GetByLabel("What is said").FillAsync("Hello there");
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.Locator(".saved")).ToContainTextAsync("Saved");

        var labels = (await task.Item(sample, "lena")).Labels!;
        labels.Select(l => l.Name).ShouldBe(["speech", "noise"]);
        (labels[0].Property!.Source, labels[0].Property!.Content).ShouldBe(("Ada", "Hello there"));
        TimeSpan.Parse(labels[0].Property!.StartTime!, null).TotalSeconds.ShouldBe(.4, .05);
        TimeSpan.Parse(labels[0].Property!.EndTime!, null).TotalSeconds.ShouldBe(1.4, .05);
        TimeSpan.Parse(labels[1].Property!.EndTime!, null).TotalSeconds.ShouldBe(3.5, .05);
    }

    [Fact]
    public async Task A_stretch_of_a_film_is_dragged_and_the_next_begun_and_ended_by_key()
    {
        var task = await Films(withLength: false);
        var page = await task.Label("lena");
        var sample = Assignment.SampleOf(page);
        await page.DragOn(Timeline, .1, .6, .3, .6);
        await Expect(Marks(page)).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("2");
        await Expect(Marks(page).First).ToContainTextAsync("runs");
        await GoTo(page, 1.01, 1.96);
        await page.Keyboard.PressAsync("s");
        await GoTo(page, 1.61, 1.96);
        await page.Keyboard.PressAsync("s");
        await Expect(Marks(page)).ToHaveCountAsync(2);
        await Assignment.SubmitByKey(page);
        var labels = (await task.Item(sample, "lena")).Labels!;
        labels.ShouldAllBe(l => l.Name == "runs" && l.Property!.Feature == null);
        TimeSpan.Parse(labels[0].Property!.StartTime!, null).TotalSeconds.ShouldBe(.2, .02);
        (labels[1].Property!.StartTime, labels[1].Property!.EndTime).ShouldBe(("00:00:01.000", "00:00:01.600"));
    }

    [Fact]
    public async Task A_box_on_a_frame_follows_from_keyframe_to_keyframe()
    {
        var task = await Films();
        var page = await task.Label("lena");
        var sample = Assignment.SampleOf(page);
        await page.Drag(.3, .3, .5, .6);
        await Expect(Marks(page)).ToHaveCountAsync(1);
        // On to the middle of the film, and there to the right by its middle.
        await GoTo(page, 1.01, 2);
        await page.Keyboard.PressAsync("v");
        await page.Drag(.4, .45, .5, .45);
        await GoTo(page, .49, 2);
        await page.Keyboard.PressAsync("i");
        await Assignment.SubmitByKey(page);

        var label = (await task.Item(sample, "lena")).Labels!.Single();
        label.Property!.Shape.ShouldBe("bndbox");
        (label.Property.StartTime, label.Property.EndTime).ShouldBe(("00:00:00.000", "00:00:02.000"));
        var keyframes = label.Property.Keyframes!;
        keyframes.Select(k => k.Time).ShouldBe(["00:00:00.480", "00:00:01.000"]);
        var (begin, quarter, middle) = (label.Property.Feature![0][0], keyframes[0].Feature![0][0], keyframes[1].Feature![0][0]);
        (middle - begin).ShouldBeGreaterThan(20);
        // The keyframe that was set in between lies where the box was seen.
        (quarter - begin).ShouldBe((middle - begin) * .48, 1);
    }

    [Fact]
    public async Task Frames_are_stepped_one_by_one_there_and_back()
    {
        var task = await Films();
        var page = await task.Label("lena");
        await Expect(page.Locator("[data-readout]")).ToHaveTextAsync("00:00.000 / 00:02.000");
        foreach (var (key, shown) in ((string, string)[])[(".", "00.040"), (".", "00.080"), (".", "00.120"), (",", "00.080"), (",", "00.040"), (",", "00.000"), (".", "00.040")])
        {
            await page.Keyboard.PressAsync(key);
            await Expect(page.Locator("[data-readout]")).ToContainTextAsync(shown + " /");
        }
    }

    [Fact]
    public async Task A_timeline_follows_the_theme_that_changes_under_it()
    {
        var task = await Recordings(DatasetType.SoundClassification, Named("dog", LabelType.SoundClassification));
        var page = await task.Label("lena");
        Task Plays(string accent) => page.WaitForFunctionAsync("accent => String([...document.querySelector('.timeline canvas').getContext('2d').getImageData(0, 40, 1, 1).data].slice(0, 3)) === accent", accent);
        await Plays("29,95,209");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await Plays("122,167,247");
    }
}
