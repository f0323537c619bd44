using Assay.Web.Labeling.Session;
using Microsoft.AspNetCore.Components;

namespace Assay.Web.Labeling.Panels;

/// <summary>Shows where the labels are: drawn anew when that changes, without the page around it.</summary>
public abstract class SavingPart : ComponentBase, IDisposable
{
    private LabelingSession? _followed;

    [Parameter, EditorRequired] public LabelingSession Session { get; set; } = null!;

    protected override void OnParametersSet()
    {
        if (_followed == Session)
            return;
        Dispose();
        _followed = Session;
        _followed.SavingChanged += Redraw;
    }

    public void Dispose()
    {
        if (_followed is not null)
            _followed.SavingChanged -= Redraw;
        GC.SuppressFinalize(this);
    }

    private void Redraw() => _ = InvokeAsync(StateHasChanged);
}
