using Microsoft.Playwright;

namespace Assay.Browsing;

/// <summary>A page with nothing but a canvas, to measure what frames cost where there is no program to blame.</summary>
internal sealed class Bare
{
    private readonly string _picture;

    private Bare(IPage page, Hands hands, string picture) => (Page, Hands, _picture) = (page, hands, picture);

    public IPage Page { get; }

    public Hands Hands { get; }

    public static async Task<Bare> Open(IBrowserContext context, string picture)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync("/css/base.css");
        return new(page, new(page, await MainThread.Of(page)), picture);
    }

    /// <summary>An empty page, or one that draws the picture, reduced to its size on the screen, where the mouse moves it.</summary>
    public Task Show(bool still) => Page.EvaluateAsync("""
        async ([picture, still]) => {
            document.body.innerHTML = '<div class="surface" style="width: 960px; height: 760px"></div>';
            if (still) return;
            const canvas = document.querySelector('.surface').appendChild(document.createElement('canvas'));
            [canvas.width, canvas.height] = [960, 760];
            const context = canvas.getContext('2d');
            const file = await (await fetch(picture)).blob();
            const bitmap = await createImageBitmap(file, { resizeWidth: 900, resizeHeight: 611, resizeQuality: 'high' });
            let [x, y, frame] = [0, 0, 0];
            canvas.onpointermove = e => {
                [x, y] = [e.offsetX - 480, e.offsetY - 380];
                frame ||= requestAnimationFrame(() => {
                    frame = 0;
                    context.clearRect(0, 0, 960, 760);
                    context.drawImage(bitmap, x, y);
                });
            };
        }
        """, new object[] { _picture, still });
}
