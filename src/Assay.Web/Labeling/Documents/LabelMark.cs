using Assay.Client;

namespace Assay.Web.Labeling.Documents;

/// <summary>A label of the open item. Its key names it while the item is open; the server never sees it.</summary>
public sealed record LabelMark(string Key, SampleLabel Label);
