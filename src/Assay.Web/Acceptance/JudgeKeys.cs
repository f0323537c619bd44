using Assay.Web.Browser;
using Assay.Web.Labeling.Boards;
using Assay.Web.Labeling.Keys;

namespace Assay.Web.Acceptance;

/// <summary>The keys of judging: those of a review, also where somebody chose others.</summary>
internal static class JudgeKeys
{
    private static readonly string[] Commands = ["accept", "accept-a", "accept-b", "accept-c", "accept-d", "reject", "grid", "left", "right"];

    public static KeyMap Of(BrowserPage page) =>
        new(WorkspaceCommands.Reviewing.Where(c => Commands.Contains(c.Id)), BoardKind.Image, null, OwnKeys.Read(page));
}
