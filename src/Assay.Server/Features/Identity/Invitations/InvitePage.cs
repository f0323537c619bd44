using System.Text.Encodings.Web;
using Assay.Server.Data;
using Assay.Server.Http;
using Microsoft.AspNetCore.Mvc;

namespace Assay.Server.Features.Identity.Invitations;

/// <summary>Where the link of an invitation mail leads: one form, one field, no script.</summary>
internal static class InvitePage
{
    public static async Task<IResult> Show(string code, HttpContext context, AppDb db, TimeProvider time, CancellationToken cancel)
    {
        try
        {
            var user = await AcceptInvitation.Invited(db, code, time.GetUtcNow().ToUnixTimeMilliseconds(), cancel);
            return Page(context, Form(context, user.Name, ""), StatusCodes.Status200OK);
        }
        catch (Refusal refusal)
        {
            return Page(context, $"<p>{Text(refusal.Text(context.LocaleOf()))}</p>", refusal.Error.Status);
        }
    }

    public static async Task<IResult> Submit(
        string code, [FromForm] string? password, HttpContext context, Writer writer, Passwords passwords, TimeProvider time, CancellationToken cancel)
    {
        try
        {
            var user = await AcceptInvitation.Accept(code, password, writer, passwords, time, cancel);
            return Page(context, $"<p>{Words(context, "The password is set. Sign in as", "密码已设置，请登录：")} <b>{Text(user.Name)}</b></p>", StatusCodes.Status200OK);
        }
        catch (Refusal refusal)
        {
            var text = Text(refusal.Text(context.LocaleOf()));
            return Page(context, refusal.Error == Errors.InvitationUnknown ? $"<p>{text}</p>" : Form(context, null, text), refusal.Error.Status);
        }
    }

    private static string Form(HttpContext context, string? name, string problem) => $"""
        <p>{(name is null ? "" : Words(context, "Set the password of", "设置密码：") + $" <b>{Text(name)}</b>")}</p>
        <p role="alert">{problem}</p>
        <form method="post">
        <label>{Words(context, $"Password, at least {Passwords.MinLength} characters", $"密码，至少 {Passwords.MinLength} 个字符")}
        <input type="password" name="password" minlength="{Passwords.MinLength}" autocomplete="new-password" required autofocus></label>
        <button>{Words(context, "Set password", "设置密码")}</button>
        </form>
        """;

    private static IResult Page(HttpContext context, string body, int status)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-store";
        var language = context.LocaleOf() == Locale.Chinese ? "zh-CN" : "en";
        return TypedResults.Text($$"""
            <!doctype html>
            <html lang="{{language}}">
            <meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Assay</title>
            <style>body{font:1rem/1.5 system-ui;max-width:28rem;margin:4rem auto;padding:0 1rem}input,button{display:block;width:100%;box-sizing:border-box;font:inherit;padding:.5rem;margin:.5rem 0}</style>
            <h1>Assay</h1>
            {{body}}
            </html>
            """, "text/html; charset=utf-8", statusCode: status);
    }

    private static string Words(HttpContext context, string english, string chinese) => context.LocaleOf() == Locale.Chinese ? chinese : english;

    private static string Text(string text) => HtmlEncoder.Default.Encode(text);
}
