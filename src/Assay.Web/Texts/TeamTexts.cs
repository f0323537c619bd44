namespace Assay.Web.Texts;

/// <summary>Teams, members, invitations.</summary>
public sealed class TeamTexts(Language language) : AreaTexts(language)
{
    public string Title => Say("Teams", "团队");
    public string NewTeam => Say("New team", "新建团队");
    public string TeamName => Say("Name of the new team", "新团队名称");
    public string NoTeams => Say("No team yet", "还没有团队");
    public string NoTeamsText => Say("A team is the people who label and review. Create one, then invite its members by e-mail.", "团队由标注员和审核员组成。先创建团队，再通过邮箱邀请成员。");
    public string Members(int count) => Say(count, "1 member", $"{Formats.Number(count)} members", $"{Formats.Number(count)} 名成员");
    public string NoMembers => Say("Nobody is in this team yet", "团队中还没有成员");
    public string NoMembersText => Say("Paste their e-mail addresses above.", "请在上方粘贴成员邮箱。");
    public string Addresses => Say("E-mail addresses", "邮箱地址");
    public string AddressesHint => Say("One or many, with commas, spaces or line ends between them.", "可填写一个或多个，用逗号、空格或换行分隔。");
    public string Invite => Say("Invite", "邀请");
    public string Invited(int count) => Say(count, "1 person invited.", $"{Formats.Number(count)} people invited.", $"已邀请 {Formats.Number(count)} 人。");
    public string Role => Say("Role", "角色");
    public string Member => Say("Member", "成员");
    public string State => Say("State", "状态");
    public string Again => Say("Invite again", "再次邀请");
    public string InvitedAgain(string email) => Say($"Another invitation to {email} is on its way.", $"已再次向 {email} 发送邀请。");
    public string RemoveQuestion(string email) => Say($"Remove {email} from this team?", $"从团队中移除 {email}？");
    public string RemoveText => Say("Only members without open items can be removed.", "只能移除没有未完成条目的成员。");
    public string DeleteTeam => Say("Delete team", "删除团队");
    public string DeleteTeamText => Say("The team is deleted. What its members labeled stays.", "团队将被删除，成员的标注保留。");
    public string NotInvited => Say("not invited", "未邀请");
    public string WasInvited => Say("invited", "已邀请");
    public string SignedIn => Say("signed in", "已登录");

    public string WelcomeTitle => Say("Welcome to Assay", "欢迎使用 Assay");
    public string WelcomeText => Say("Choose a password to open your account.", "请设置密码以启用账号。");
    public string NewPassword => Say("New password", "新密码");
    public string PasswordHint => Say("At least 8 characters; a few unrelated words are good.", "至少 8 个字符，几个不相关的词组合为佳。");
    public string SetPassword => Say("Set password and sign in", "设置密码并登录");
}
