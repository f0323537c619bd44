namespace Assay.Client;

/// <summary>Labels, each an object or only its name.</summary>
internal sealed class LabelNamesConverter : ObjectsOrTextsConverter<Label>
{
    protected override Label Of(string? text) => new() { Name = text };
}
