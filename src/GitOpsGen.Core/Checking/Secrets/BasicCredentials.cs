using System.Text;
using System.Text.RegularExpressions;

namespace GitOpsGen.Core.Checking.Secrets;

/// <summary>A user and password in base64, as HTTP's Authorization header and Docker's config.json write them.</summary>
internal static partial class BasicCredentials
{
    /// <summary>One of these stands before all such credentials; a text without any need not be searched.</summary>
    public static readonly string[] Marks = ["Basic ", "\"auth\""];

    public static SecretMatch? Find(string text)
    {
        foreach (Match match in Pattern().Matches(text))
        {
            var bytes = new byte[match.Length];
            if (Convert.TryFromBase64String(match.Groups["value"].Value, bytes, out var length)
                && Encoding.Latin1.GetString(bytes, 0, length).Split(':', 2) is [{ Length: > 0 }, var password] && !Placeholders.IsPlaceholder(password))
                return new(SecretKind.Password, "a user and password in base64", match.Index);
        }
        return null;
    }

    [GeneratedRegex(@"(?:\bBasic\s+|""auth""\s*:\s*"")(?<value>(?:[A-Za-z0-9+/]{4}){2,}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?)")]
    private static partial Regex Pattern();
}
