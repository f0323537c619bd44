using System.CommandLine;

namespace Assay.Cli.Tasks;

internal static class TaskCommands
{
    public static Command Group() => new("tasks", "Team labeling tasks.")
    {
        ListTasks.Command(),
        ShowTask.Command(),
        CreateTask.Command(),
        StartTask.Command(),
        UpdateTask.Command(),
        DeleteTask.Command(),
        ListItems.Command(),
        LabelItems.Command(),
        ReviewItems.Command(),
        NotifyMembers.Command(),
        ShowTaskStats.Command(),
        ShowTaskQuality.Command(),
        ListMembers.Command(),
        ResumeMember.Command(),
        ShowHistory.Command(),
    };
}
