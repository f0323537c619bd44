namespace Assay.Client;

/// <summary>Choices of a label attribute, each an object or only its text.</summary>
internal sealed class LabelAttributeValuesConverter : ObjectsOrTextsConverter<LabelAttributeValue>
{
    protected override LabelAttributeValue Of(string? text) => new() { Value = text };
}
