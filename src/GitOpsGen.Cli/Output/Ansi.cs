namespace GitOpsGen.Cli.Output;

/// <summary>Colors for a terminal; plain text when they are off.</summary>
internal sealed class Ansi(bool enabled)
{
    public string Red(string text) => Wrap("31;1", text);

    public string Green(string text) => Wrap("32", text);

    public string Yellow(string text) => Wrap("33;1", text);

    public string Blue(string text) => Wrap("34;1", text);

    public string Bold(string text) => Wrap("1", text);

    public string Faint(string text) => Wrap("2", text);

    private string Wrap(string code, string text) => enabled && text.Length > 0 ? $"\e[{code}m{text}\e[0m" : text;
}
