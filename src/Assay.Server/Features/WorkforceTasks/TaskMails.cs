using Assay.Server.Http;
using Assay.Server.Mail;

namespace Assay.Server.Features.WorkforceTasks;

/// <summary>What members of a task are told by mail, in the language of whoever sends it.</summary>
internal static class TaskMails
{
    public static OutgoingMail Reminder(string to, string task, string dataset, string sender, string address, Locale locale) => locale == Locale.Chinese
        ? new(to, $"标注任务 {task} 等待您处理", $"""
            您好：

            {sender} 提醒您处理数据集“{dataset}”的标注任务“{task}”。

            请登录：{address}
            """)
        : new(to, $"The labeling task {task} waits for you", $"""
            Hello,

            {sender} reminds you of the labeling task "{task}" of the dataset "{dataset}".

            Sign in here: {address}
            """);
}
