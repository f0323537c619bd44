namespace Assay.Web.Texts;

/// <summary>Sign-in, the frame around every page, and what can go wrong anywhere.</summary>
public sealed class ShellTexts(Language language) : AreaTexts(language)
{
    public string MyWork => Say("My work", "我的工作");
    public string Datasets => Say("Datasets", "数据集");
    public string Teams => Say("Teams", "团队");
    public string Jobs => Say("Jobs", "作业");
    public string Administration => Say("Administration", "管理");
    public string MainNavigation => Say("Main", "主导航");
    public string Menu => Say("Menu", "菜单");
    public string SkipToContent => Say("Skip to content", "跳到正文");

    public string Project => Say("Project", "项目");
    public string SwitchProject => Say("Switch project", "切换项目");
    public string Account => Say("Account", "账号");
    public string SignedInAs(string name) => Say($"Signed in as {name}", $"已登录：{name}");
    public string SignOut => Say("Sign out", "退出登录");
    public string Theme => Say("Appearance", "外观");
    public string Light => Say("Light", "浅色");
    public string Dark => Say("Dark", "深色");
    public string System => Say("Like the system", "跟随系统");
    public string OtherLanguage => Say("中文", "English");
    public string SwitchLanguage => Say("Switch the language to Chinese", "将语言切换为英文");

    public string SignIn => Say("Sign in", "登录");
    public string SignInTo => Say("Sign in to Assay", "登录 Assay");
    public string SigningIn => Say("Signing in…", "正在登录…");
    public string UserOrEmail => Say("User name or e-mail", "用户名或邮箱");
    public string Password => Say("Password", "密码");
    public string NoStartCode => Say("This link is not whole. Open the one that the server wrote when it started, or sign in with a password.", "此链接不完整。请打开服务器启动时给出的链接，或使用密码登录。");
    public string WithPassword => Say("Sign in with a password", "使用密码登录");
    public string SessionEnded => Say("Your session has ended. Sign in again to go on where you were.", "会话已结束，请重新登录后继续。");
    public string Invitation => Say("Welcome to Assay", "欢迎使用 Assay");
    public string InvitedTo(string project) => Say($"You are invited to the project {project}. Choose a password, and you are in.", $"您已受邀加入项目 {project}。设置密码后即可开始。");
    public string SignInName => Say("You sign in as", "登录名");
    public string NewPassword => Say("Password", "密码");
    public string PasswordHint(int length) => Say($"At least {length} characters.", $"至少 {length} 个字符。");
    public string ShowPassword => Say("Show the password", "显示密码");
    public string ChangePassword => Say("Change password", "修改密码");
    public string PresentPassword => Say("Present password", "当前密码");
    public string PasswordFromNow => Say("New password", "新密码");
    public string ChangePasswordHint => Say("At least 8 characters. You stay signed in here; everywhere else you sign in again.", "至少 8 个字符。此处保持登录，其他设备需重新登录。");
    public string PasswordChanged => Say("The password is changed.", "密码已修改。");
    public string SetPassword => Say("Set the password and sign in", "设置密码并登录");
    public string NoProjectTitle => Say("You are in no project yet", "您还没有加入任何项目");
    public string NoProjectText => Say("Ask the owner of a project to add you, then sign in again.", "请项目所有者将您加入项目，然后重新登录。");

    public string NotFoundTitle => Say("Nothing lies at this address", "此地址没有内容");
    public string NotFoundText => Say("The link may be old, or what it led to was deleted or belongs to another project.", "链接可能已过期，或对应内容已被删除，或属于其他项目。");
    public string ToMyWork => Say("To my work", "前往我的工作");
    public string BrokenTitle => Say("This page has failed", "页面出错了");
    public string BrokenText => Say("What was saved before is safe on the server. Load the page again to go on.", "此前保存的内容在服务器上是安全的。请重新加载页面后继续。");
    public string Reload => Say("Load again", "重新加载");
    public string TryAgain => Say("Try again", "重试");
    public string RequestId => Say("Request", "请求编号");
    public string Offline => Say("The server cannot be reached. What you see may be old; the page goes on by itself when the connection is back.", "无法连接服务器。当前内容可能不是最新的；连接恢复后页面会自动继续。");
    public string Unreachable => Say("The server could not be reached. Nothing was changed. Check the connection and try again.", "无法连接服务器，未做任何更改。请检查网络后重试。");
    public string RefusedTitle => Say("The server cannot do this", "服务器无法完成此操作");
    public string NotAllowed => Say("You may not see this.", "您无权查看此内容。");
    public string Unexpected => Say("Something went wrong on this page. Nothing was changed on the server.", "页面发生错误，服务器上的数据未被更改。");

    public string Save => Say("Save", "保存");
    public string Saved => Say("Saved.", "已保存。");
    public string Cancel => Say("Cancel", "取消");
    public string Close => Say("Close", "关闭");
    public string Delete => Say("Delete", "删除");
    public string Search => Say("Search", "搜索");
    public string Loading => Say("Loading", "加载中");
    public string Previous => Say("Previous", "上一页");
    public string Next => Say("Next", "下一页");
    public string More => Say("More", "更多");

    public string Unlabeled => Say("Unlabeled", "未标注");
    public string Auto => Say("Auto-labeled", "自动标注");
    public string ToReview => Say("To review", "待审核");
    public string ToAccept => Say("To accept", "待验收");
    public string Accepted => Say("Accepted", "已通过");
    public string Rejected => Say("Sent back", "已退回");
    public string Labeled => Say("Labeled", "已标注");
    public string Drawn => Say("Drawn", "已抽中");
    public string Where => Say("Where you are", "当前位置");
    public string Name => Say("Name", "名称");
    public string Description => Say("Description", "描述");
    public string Create => Say("Create", "创建");
    public string Add => Say("Add", "添加");
    public string Remove => Say("Remove", "移除");
    public string Edit => Say("Edit", "编辑");
    public string Back => Say("Back", "返回");
    public string Total => Say("Total", "总计");

    /// <summary>A state of the API: the name of its colour, and its word.</summary>
    public (string Kind, string Text) State(string? state) => state?.ToUpperInvariant() switch
    {
        "__ALL__" => ("accepted", Labeled),
        "__AUTO_ANNOTATION__" => ("auto", Auto),
        "__UNREVIEWED__" => ("to-review", ToReview),
        "__REVIEWED__" or "__UNCHECK__" => ("to-accept", ToAccept),
        "__ACCEPTED__" => ("accepted", Accepted),
        "__REJECTED__" => ("rejected", Rejected),
        "__WORKFORCE_SAMPLED_ACCEPTED__" => ("accepted", Passed),
        "__WORKFORCE_SAMPLED_REJECTED__" => ("rejected", Failed),
        { } drawn when drawn.StartsWith("__WORKFORCE_SAMPLED", StringComparison.Ordinal) => ("drawn", Drawn),
        _ => ("unlabeled", Unlabeled),
    };

    public string Passed => Say("Drawn, passed", "抽中，通过");
    public string Failed => Say("Drawn, failed", "抽中，未通过");
}
