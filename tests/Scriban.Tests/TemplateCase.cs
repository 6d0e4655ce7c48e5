namespace Scriban.Tests;

/// <summary>
/// A file under Cases: templates with what they print. A case is a name, the template, a line of four dashes and the output; a line of
/// four equals signs stands between two cases. An output of "parse error" or "runtime error" names the place of the error; in
/// messages.sbn the output is the whole text of the errors. All of it is what Scriban 7.2.1 prints.
/// </summary>
internal sealed record TemplateCase(string Template, string Expected)
{
    public static IEnumerable<(string Name, TemplateCase Case)> Read(string file)
    {
        foreach (var text in File.ReadAllText(file).TrimEnd('\n').Split("\n====\n"))
        {
            var end = text.LastIndexOf("\n----\n", StringComparison.Ordinal);
            var start = text.IndexOf('\n', StringComparison.Ordinal);
            yield return (text[..start], new TemplateCase(text[Math.Min(start + 1, end)..end], text[(end + 6)..]));
        }
    }
}
