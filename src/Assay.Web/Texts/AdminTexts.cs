namespace Assay.Web.Texts;

/// <summary>Users, projects and access keys, for administrators.</summary>
public sealed class AdminTexts(Language language) : AreaTexts(language)
{
    public string Users => Say("Users", "用户");
    public string Projects => Say("Projects", "项目");
    public string NotYours => Say("Administration is for administrators", "仅管理员可访问管理页面");
    public string NotYoursText => Say("Ask an administrator of this server if you need a user, a project or an access key.", "如需用户、项目或访问密钥，请联系服务器管理员。");

    public string UserCount(int count) => Say(count, "1 user", $"{Formats.Number(count)} users", $"{Formats.Number(count)} 个用户");
    public string NewUser => Say("New user", "新建用户");
    public string Email => Say("E-mail", "邮箱");
    public string NameHint => Say("To sign in with: letters, digits, '.', '_' and '-', or the e-mail address.", "登录名：字母、数字、“.”、“_”、“-”，或邮箱地址。");
    public string EmailHint => Say("A member of a team is found by it.", "用于匹配团队成员。");
    public string PasswordHint => Say("At least 8 characters. Without one the user cannot sign in by password.", "至少 8 个字符。不设置则不能用密码登录。");
    public string NewPassword => Say("New password", "新密码");
    public string NewPasswordHint => Say("Empty leaves the password as it is. A new one ends all sign-ins of the user.", "留空则不修改。设置新密码会结束该用户的所有登录。");
    public string MaySignIn => Say("May sign in", "允许登录");
    public string IsAdmin => Say("Administrator of this server", "服务器管理员");
    public string Admin => Say("administrator", "管理员");
    public string Disabled => Say("disabled", "已停用");
    public string Enabled => Say("enabled", "已启用");
    public string State => Say("State", "状态");
    public string LastLogin => Say("Last sign-in", "最近登录");
    public string Never => Say("never", "从未");
    public string DeleteUserQuestion(string name) => Say($"Delete the user {name}?", $"删除用户 {name}？");
    public string DeleteUserText => Say("Their sign-ins and access keys end at once. What they labeled stays.", "其登录和访问密钥立即失效，标注保留。");

    public string Keys => Say("Access keys", "访问密钥");
    public string KeysOf(string name) => Say($"Access keys of {name}", $"{name} 的访问密钥");
    public string KeysHint => Say("Programs sign their requests with a key instead of a password.", "程序使用密钥对请求签名，无需密码。");
    public string NoKeys => Say("No access key yet.", "还没有访问密钥。");
    public string KeyFor => Say("What the key is for", "密钥用途");
    public string NewKey => Say("New key", "新建密钥");
    public string AccessPart => Say("Access key", "访问密钥");
    public string SecretPart => Say("Secret key", "私有密钥");
    public string ShownOnce => Say("Copy the secret now; it is not shown again.", "请立即复制私有密钥，此后不再显示。");
    public string Created => Say("Created", "创建时间");
    public string LastUsed => Say("Last used", "最近使用");
    public string DeleteKey(string access) => Say($"Delete the key {access}?", $"删除密钥 {access}？");
    public string DeleteKeyText => Say("Programs that sign with it are refused at once.", "使用该密钥的程序会立即被拒绝。");

    public string ProjectCount(int count) => Say(count, "1 project", $"{Formats.Number(count)} projects", $"{Formats.Number(count)} 个项目");
    public string NewProject => Say("New project", "新建项目");
    public string Members => Say("Members", "成员");
    public string MembersOf(string name) => Say($"Members of {name}", $"{name} 的成员");
    public string NoMembers => Say("Nobody is in this project yet. Administrators may open it all the same.", "项目中还没有成员，但管理员仍可打开。");
    public string AddMember => Say("Name of a user", "用户名");
    public string UserUnknown(string name) => Say($"There is no user {name}.", $"没有用户 {name}。");
    public string Role => Say("Role", "角色");
    public string RoleName(string? role) => role == Assay.Client.ProjectRole.Owner ? Say("owner", "所有者") : Say("member", "成员");
    public string DeleteProjectQuestion(string name) => Say($"Delete the project {name}?", $"删除项目 {name}？");
    public string DeleteProjectText => Say("All its datasets, labels, teams and tasks are deleted for good. Source files stay in the store.", "其所有数据集、标注、团队和任务将被永久删除，源文件保留在存储中。");
    public string ThisProject => Say("open now", "当前打开");
}
