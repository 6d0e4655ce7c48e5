using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban;

public partial class TemplateContext
{
    private readonly List<IScriptOutput> _outputs = [new StringBuilderOutput()];
    private bool _atLineStart;
    private int _outputLength;
    private bool _isCutOff;

    /// <summary>Where writing goes at the moment: captures push outputs of their own.</summary>
    public IScriptOutput Output => _outputs[^1];

    /// <summary>How many outputs are on the stack; the first is the rendering itself.</summary>
    public int OutputCount => _outputs.Count;

    /// <summary>What is written before every line; null for nothing.</summary>
    public string? CurrentIndent { get; set; }

    /// <summary>Collects what is written from now on in a text of its own.</summary>
    public void PushOutput() => PushOutput(new StringBuilderOutput());

    /// <summary>Sends what is written from now on somewhere else.</summary>
    public void PushOutput(IScriptOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        _outputs.Add(output);
    }

    /// <summary>Goes back to the output before, and returns the one that ends; the first one stays.</summary>
    public IScriptOutput PopOutput()
    {
        if (_outputs.Count == 1) throw new InvalidOperationException("Unexpected PopOutput for top level writer");
        return Pop(_outputs, nameof(PopOutput));
    }

    /// <summary>Writes the value of an expression; literal text does not come through here.</summary>
    public virtual TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        if (textAsObject is not null) Write(ObjectToString(textAsObject));
        return this;
    }

    /// <summary>Writes text as it is, without conversion; null writes nothing.</summary>
    public TemplateContext Write(string? text)
    {
        if (text is not null) Write(text, 0, text.Length);
        return this;
    }

    /// <summary>Writes text of the template, without copying it.</summary>
    public TemplateContext Write(ScriptStringSlice slice) => Write(slice.FullText, slice.Index, slice.Length);

    /// <summary>Ends the line with the newline of this context.</summary>
    public TemplateContext WriteLine() => Write(NewLine);

    /// <summary>The one all others end in: it indents, and counts towards the output limit.</summary>
    public TemplateContext Write(string? text, int startIndex, int count)
    {
        if (text is null || count <= 0) return this;
        if (CurrentIndent is not null)
        {
            WriteIndented(CurrentIndent, text, startIndex, startIndex + count);
            return this;
        }

        _atLineStart = text[startIndex + count - 1] == '\n';
        WriteLimited(text, startIndex, count);
        return this;
    }

    /// <summary>The next text is not indented even if it begins a line.</summary>
    public void ResetPreviousNewLine() => _atLineStart = false;

    private void WriteIndented(string indent, string text, int start, int end)
    {
        while (start < end)
        {
            var lineEnd = text.IndexOf('\n', start, end - start);
            var next = lineEnd < 0 ? end : lineEnd + 1;
            var isEmpty = lineEnd == start || (lineEnd == start + 1 && text[start] == '\r');
            if (_atLineStart && (IndentOnEmptyLines || !isEmpty))
            {
                if (!WriteLimited(indent, 0, indent.Length)) return;
                _atLineStart = false;
            }

            if (!WriteLimited(text, start, next - start)) return;
            if (lineEnd >= 0) _atLineStart = true;
            start = next;
        }
    }

    /// <summary>Writes as much as the limit leaves room for, and dots once instead of what does not fit.</summary>
    private bool WriteLimited(string text, int start, int count)
    {
        var allowed = LimitToString <= 0 ? count : Math.Clamp(LimitToString - _outputLength, 0, count);
        if (allowed > 0)
        {
            Output.Write(text, start, allowed);
            _outputLength += allowed;
        }

        if (allowed == count) return true;
        if (!_isCutOff) Output.Write("...", 0, 3);
        _isCutOff = true;
        return false;
    }

    private void ResetOutputLength()
    {
        _outputLength = 0;
        _isCutOff = false;
    }
}
