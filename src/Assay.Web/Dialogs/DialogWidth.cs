namespace Assay.Web.Dialogs;

/// <summary>How much room a dialog takes.</summary>
public enum DialogWidth
{
    /// <summary>Fields to fill in.</summary>
    Form,

    /// <summary>A table.</summary>
    Table,

    /// <summary>What is looked at as large as the window allows.</summary>
    Window,
}
