using System.Text;
using GitOpsGen.Core.Diffing;

namespace GitOpsGen.Core.Review.Html;

/// <summary>Puts foreign text into HTML, between tags or in a quoted attribute.</summary>
internal static class HtmlText
{
    private const int MaxLength = 400;

    public static string Escape(string text)
    {
        text = Printable.Escape(text);
        var result = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            result.Append(c switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\'' => "&#39;",
                _ => c.ToString(),
            });
        }
        return result.ToString();
    }

    /// <summary>A value inside a sentence: set off from the words, and its reading direction kept to itself.</summary>
    public static string Value(string text) => $"<bdi class=\"v\">{Escape(Cut(text))}</bdi>";

    /// <summary>A path or an identifier in the fixed-width face.</summary>
    public static string Code(string text) => $"<code>{Escape(Cut(text))}</code>";

    private static string Cut(string text) => text.Length <= MaxLength ? text : text[..MaxLength] + "…";
}
