using Assay.Client;

namespace Assay.Web.Tasks;

/// <summary>How fast the work on a task goes on, and who has fallen behind.</summary>
/// <param name="members">Its members, with their days.</param>
/// <param name="now">Milliseconds since 1970 UTC.</param>
public sealed class TaskPace(IReadOnlyList<TaskMember> members, long now)
{
    /// <summary>Idle for as many days with open items, a labeler is late.</summary>
    public const int Patience = 2;

    private const int Recent = 7;
    private const double Day = 86_400_000;

    /// <summary>Submissions of all members by day, the oldest first, today last.</summary>
    public IReadOnlyList<(long Time, int Count)> Days { get; } =
        [.. members.SelectMany(m => m.Days ?? []).GroupBy(d => d.Time ?? 0).OrderBy(g => g.Key).Select(g => (g.Key, g.Sum(d => d.SubmissionCount ?? 0)))];

    /// <summary>Submissions a day, over the last week or since the work began; null while there are none.</summary>
    public double? PerDay
    {
        get
        {
            var week = Days.TakeLast(Recent).Select(d => d.Count).ToList();
            var began = Days.Take(Math.Max(0, Days.Count - Recent)).Any(d => d.Count > 0) ? 0 : week.FindIndex(count => count > 0);
            return began < 0 || week.Sum() == 0 ? null : (double)week.Sum() / (week.Count - began);
        }
    }

    /// <summary>Items that still have to be labeled.</summary>
    public int Open => members.Sum(OpenOf);

    /// <summary>When the last item is labeled if it goes on like this, in milliseconds since 1970 UTC; null where that cannot be told.</summary>
    public long? DoneTime => Open > 0 && PerDay is { } pace ? now + (long)(Open / pace * Day) : null;

    /// <summary>Milliseconds of work on one submission, as far as that was told.</summary>
    public long? TimePerItem => TimeOf(members.Sum(m => m.ActiveMs ?? 0), members.Where(m => m.ActiveMs > 0).Sum(m => m.SubmissionCount ?? 0));

    public static int OpenOf(TaskMember member) => member is { Role: WorkerRole.Labeler, SampleStats: { } stats }
        ? (stats.UnannotatedSampleCount ?? 0) + (stats.AutoAnnotationSampleCount ?? 0) + (stats.RejectedSampleCount ?? 0)
        : 0;

    public static long? TimePerItemOf(TaskMember member) => TimeOf(member.ActiveMs ?? 0, member.SubmissionCount ?? 0);

    /// <summary>For how many days somebody with open items has not worked, if that is too long; counted from when the task began for whoever has not begun.</summary>
    public int? LateOf(TaskMember member, long taskBegan) =>
        OpenOf(member) > 0 && (int)((now - (member.LastActivity ?? taskBegan)) / Day) is >= Patience and var days ? days : null;

    private static long? TimeOf(long work, int items) => items > 0 && work > 0 ? work / items : null;
}
