using Assay.Server.Http;
using Assay.Server.Mail;

namespace Assay.Server.Features.Workforces;

/// <summary>What members are told by mail, in the language of whoever adds them.</summary>
internal static class TeamMails
{
    public static OutgoingMail Invitation(string to, string team, string inviter, string link, Locale locale) => locale == Locale.Chinese
        ? new(to, $"邀请您加入标注团队 {team}", $"""
            您好：

            {inviter} 邀请您加入 Assay 标注团队“{team}”。

            请打开以下链接设置密码。链接在 7 天内有效，且只能使用一次：

            {link}

            之后请使用本邮箱地址登录：{to}

            如果您不认识邀请人，请忽略此邮件。
            """)
        : new(to, $"You are invited to the labeling team {team}", $"""
            Hello,

            {inviter} has added you to the labeling team "{team}" in Assay.

            Open this link to set your password. It works once, within 7 days:

            {link}

            Then sign in with this address: {to}

            If you do not know who sent this, ignore it: without the link nobody can use the account.
            """);

    public static OutgoingMail Notice(string to, string team, string inviter, string address, Locale locale) => locale == Locale.Chinese
        ? new(to, $"您已加入标注团队 {team}", $"""
            您好：

            {inviter} 已将您加入 Assay 标注团队“{team}”。

            请使用现有账号登录：{address}
            """)
        : new(to, $"You are now in the labeling team {team}", $"""
            Hello,

            {inviter} has added you to the labeling team "{team}" in Assay.

            Sign in with the account you have: {address}
            """);
}
