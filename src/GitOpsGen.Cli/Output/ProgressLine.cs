namespace GitOpsGen.Cli.Output;

/// <summary>One moving line on standard error while a long step runs; nothing when that is not a terminal.</summary>
internal sealed class ProgressLine(Terminal terminal) : IProgress<string>, IDisposable
{
    private int _width;

    public void Report(string value)
    {
        if (!terminal.ShowsProgress)
            return;
        terminal.Error.Write($"\r{value}…{new string(' ', Math.Max(0, _width - value.Length))}");
        _width = value.Length;
    }

    public void Dispose()
    {
        if (_width > 0)
            terminal.Error.Write($"\r{new string(' ', _width + 1)}\r");
        _width = 0;
    }
}
