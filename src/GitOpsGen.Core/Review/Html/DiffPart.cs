using System.Text;
using GitOpsGen.Core.Diffing;

namespace GitOpsGen.Core.Review.Html;

/// <summary>One change in full: its fields in words, then its text, which the style sheet shows unified or side by side.</summary>
internal static class DiffPart
{
    public static string Of(UnitChange change)
    {
        var fields = change.Kind == ChangeKind.Changed && change.Fields.Count > 0
            ? $"<ul class=\"fields\">\n{string.Concat(change.Fields.Select(Field))}</ul>\n"
            : "";
        return fields + Text(UnitText.Lines(change), change.Kind);
    }

    private static string Field(FieldChange field)
    {
        var old = field.Before is null ? "" : $"<del><span class=\"vh\">before: </span>{HtmlText.Escape(Short(field.Before))}</del>";
        var now = field.After is null ? "" : $"<ins><span class=\"vh\">after: </span>{HtmlText.Escape(Short(field.After))}</ins>";
        return $"<li><code>{HtmlText.Escape(field.Path)}</code> {old}{(old.Length > 0 && now.Length > 0 ? " → " : "")}{now}</li>\n";
    }

    // The whole value stands in the text below.
    private static string Short(string value) => value.Length <= 120 ? value : value[..119] + "…";

    private static string Text(IReadOnlyList<TextLine> lines, ChangeKind kind)
    {
        if (lines.Count == 0)
            return "";
        var html = new StringBuilder("<div class=\"diff").Append(kind == ChangeKind.Changed ? "" : " whole").Append("\">\n");
        for (var at = 0; at < lines.Count;)
        {
            var end = at;
            var isChange = IsChange(lines[at]);
            while (end < lines.Count && IsChange(lines[end]) == isChange)
                end++;
            var run = lines.Skip(at).Take(end - at).ToList();
            html.Append(isChange ? Changed(run) : Context(run));
            at = end;
        }
        return html.Append("</div>\n").ToString();
    }

    private static bool IsChange(TextLine line) => line.Kind is TextLineKind.Added or TextLineKind.Removed;

    private static string Context(List<TextLine> run)
    {
        var text = string.Concat(run.Select(line => line.Kind == TextLineKind.Gap ? $"<span class=\"l gap\">{HtmlText.Escape(line.Text)}</span>" : Line(line)));
        // The copy is for the right half of the side-by-side view only.
        return $"<div class=\"ctx\"><pre>{text}</pre><pre class=\"twin\" aria-hidden=\"true\">{text}</pre></div>\n";
    }

    private static string Changed(List<TextLine> run)
    {
        var old = string.Concat(run.Where(line => line.Kind == TextLineKind.Removed).Select(Line));
        var now = string.Concat(run.Where(line => line.Kind == TextLineKind.Added).Select(Line));
        return "<div class=\"chg\">"
            + (old.Length > 0 ? $"<pre class=\"old\"><del><span class=\"vh\">removed: </span>{old}</del></pre>" : "<pre class=\"old none\"></pre>")
            + (now.Length > 0 ? $"<pre class=\"new\"><ins><span class=\"vh\">added: </span>{now}</ins></pre>" : "<pre class=\"new none\"></pre>")
            + "</div>\n";
    }

    private static string Line(TextLine line) => $"<span class=\"l\">{HtmlText.Escape(line.Text)}\n</span>";
}
