using System.Security.Cryptography;
using System.Text;

namespace GitOpsGen.Core.Review.Html;

/// <summary>The page's style sheet and script, embedded in this assembly and written into every page.</summary>
internal static class PageResource
{
    /// <summary>Both texts are constant, so their hashes in the policy are too.</summary>
    public static readonly string Style = Read("review/page.css");

    public static readonly string Script = Read("review/page.js");

    /// <summary>The source by which a Content-Security-Policy allows exactly this text and no other.</summary>
    public static string Hash(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";

    private static string Read(string name)
    {
        using var stream = typeof(PageResource).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
