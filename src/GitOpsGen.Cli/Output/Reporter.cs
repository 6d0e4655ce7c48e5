using System.Text.Json.Nodes;
using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Delivery;

namespace GitOpsGen.Cli.Output;

/// <summary>Collects what a command found and did, and writes it once, in the format asked for.</summary>
internal sealed class Reporter(Terminal terminal, OutputFormat format, bool color, string command)
{
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly List<string> _lines = [];

    public Ansi Ansi { get; } = new(color);

    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    /// <summary>Facts for <c>--output json</c>, beside the diagnostics.</summary>
    public JsonObject Result { get; } = [];

    /// <summary>The texts that diagnostics point into, by the name that they use; for the line under a message.</summary>
    public Dictionary<string, string> Sources { get; } = [];

    public void Add(IEnumerable<Diagnostic> diagnostics) => _diagnostics.AddRange(diagnostics);

    /// <summary>A line of the text output.</summary>
    public void Line(string text) => _lines.Add(text);

    /// <summary>Runs a command's work and turns what it throws on purpose into messages.</summary>
    public async Task<int> RunAsync(Func<Task<int>> work)
    {
        try
        {
            return Finish(await work());
        }
        catch (DeliveryException e)
        {
            Add(e.Diagnostics);
            return Finish(ExitCodes.DeliveryFailed);
        }
        catch (UsageException e)
        {
            terminal.Error.WriteLine($"gitopsgen: {e.Message}");
            return ExitCodes.Usage;
        }
    }

    private int Finish(int exitCode)
    {
        _diagnostics.Sort(Order);
        try
        {
            if (format == OutputFormat.Json)
                terminal.Out.WriteLine(JsonReport.Of(command, exitCode, _diagnostics, Result));
            else if (format == OutputFormat.Sarif)
                terminal.Out.WriteLine(SarifReport.Of(_diagnostics));
            else
                WriteText();
            return exitCode;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A full disk or a closed stream; a reader that has seen enough, such as head, is no error.
            terminal.Error.WriteLine($"gitopsgen: cannot write the output: {e.Message}");
            return ExitCodes.DeliveryFailed;
        }
    }

    private void WriteText()
    {
        var writer = new DiagnosticWriter(Ansi, Sources);
        foreach (var diagnostic in _diagnostics)
            terminal.Error.WriteLine(writer.Text(diagnostic));
        foreach (var line in _lines)
            terminal.Out.WriteLine(line);
        if (_diagnostics.Count > 0)
            terminal.Error.WriteLine(Summary());
    }

    private string Summary()
    {
        var errors = _diagnostics.Count(d => d.Severity == Severity.Error);
        var warnings = _diagnostics.Count(d => d.Severity == Severity.Warning);
        return $"{Plural.Of(errors, "error")}, {Plural.Of(warnings, "warning")}";
    }

    // As they stand in the file; those without a place come first.
    private static int Order(Diagnostic a, Diagnostic b)
    {
        var byPlace = Nullable.Compare(a.Location, b.Location);
        return byPlace != 0 ? byPlace : string.CompareOrdinal(a.Code + a.Message, b.Code + b.Message);
    }
}
