using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Running;
using Assay.Client;

namespace Assay.Cli.Tasks;

/// <summary>Verdicts on items, of a reviewer or of an acceptance: the same for all that are named, or a file that says it for each.</summary>
internal sealed class CommentInput
{
    private const int Batch = 100;
    private readonly Argument<string[]> _samples = new("sample") { Description = "Ids of samples.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<bool> _accept = new("--accept") { Description = "They are good." };
    private readonly Option<bool> _reject = new("--reject") { Description = "They are not." };
    private readonly Option<string?> _score = new("--score") { Description = "Grade.", HelpName = "A|B|C|D" };
    private readonly Option<string?> _comment = new("--comment") { Description = "The reason.", HelpName = "TEXT" };
    private readonly Option<string?> _worker = new("--worker") { Description = "Id or e-mail of the labeler, where several labeled the sample; absent, all of them.", HelpName = "MEMBER" };
    private readonly Option<string?> _file = new("--from") { Description = "A request body of the API with comments; - is standard input.", HelpName = "FILE" };

    public CommentInput() => _score.AcceptOnlyFromAmong("A", "B", "C", "D");

    public Command On(Command command)
    {
        command.Arguments.Add(_samples);
        foreach (var option in new Option[] { _accept, _reject, _score, _comment, _worker, _file })
            command.Options.Add(option);
        return command;
    }

    public async Task<IReadOnlyList<SampleComment[]>> Read(Session run)
    {
        var named = run.Find(_samples) ?? [];
        if (run.Get(_file) is { } file)
        {
            return named.Length == 0
                ? [.. ((await JsonFile.Read<ReviewSamplesRequest>(run, file)).Comments ?? []).Chunk(Batch)]
                : throw new UsageException("--from says which samples: name none beside it.");
        }

        if (named.Length == 0)
            throw new UsageException("Name the samples, or give --from.");
        if (run.Get(_accept) == run.Get(_reject))
            throw new UsageException("Give either --accept or --reject.");
        var verdict = new SampleComment
        {
            Accept = run.Get(_accept),
            Score = run.Get(_score),
            Comment = run.Get(_comment),
            WorkerId = run.Get(_worker) is { } worker ? await MemberAddress.Id(run, worker) : null,
        };
        return [.. named.Select(sample => verdict with { SampleId = sample }).Chunk(Batch)];
    }
}
