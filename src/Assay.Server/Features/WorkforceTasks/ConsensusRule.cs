using Assay.Client;
using Assay.Server.Http;

namespace Assay.Server.Features.WorkforceTasks;

/// <summary>How the labels to merge are chosen among those of a sample's labelers.</summary>
public enum ConsensusRule
{
    /// <summary>The submission that the others agree with most.</summary>
    Agreement = 0,

    /// <summary>What most labelers say.</summary>
    Majority = 1,

    /// <summary>What is most probable once each labeler's confusions are known.</summary>
    DawidSkene = 2,
}

/// <summary>The rules in the words of the API.</summary>
internal static class ConsensusRules
{
    private static readonly string[] Names = ["agreement", "majority", "dawid-skene"];

    public static string Name(this ConsensusRule rule) => Names[(int)rule];

    public static ConsensusRule Parse(string? name) => (ConsensusRule)Array.IndexOf(Names, Rule.OneOf(name, "consensus", Names) ?? Names[0]);

    /// <summary>Votes can be counted where a sample's labels are its classes; two boxes are hardly ever the same.</summary>
    public static void Check(ConsensusRule rule, DatasetType type)
    {
        if (rule != ConsensusRule.Agreement && type is not (DatasetType.ImageClassification or DatasetType.TextClassification or DatasetType.SoundClassification))
        {
            throw new Refusal(Errors.BadValue, "consensus", new Phrase(
                $"{rule.Name()} counts classes, and samples of this dataset have labels with a place; use agreement",
                $"{rule.Name()} 仅适用于分类标注，该数据集的标注带有位置，请使用 agreement"));
        }
    }
}
