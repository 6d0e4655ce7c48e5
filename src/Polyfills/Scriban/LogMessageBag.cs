using System.Collections;
using System.Text;
using Scriban.Parsing;

namespace Scriban;

/// <summary>What the parser had to say about a template, in order; <see cref="ToString"/> is one message per line.</summary>
public class LogMessageBag : IReadOnlyList<LogMessage>
{
    private readonly List<LogMessage> _messages = [];

    public int Count => _messages.Count;

    /// <summary>Whether any of the messages is an error rather than a warning.</summary>
    public bool HasErrors { get; private set; }

    public LogMessage this[int index] => _messages[index];

    /// <summary>Adds a message; an error among them makes the template unusable.</summary>
    public void Add(LogMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (message.Type == ParserMessageType.Error) HasErrors = true;
        _messages.Add(message);
    }

    /// <summary>Adds messages in their order.</summary>
    public void AddRange(IEnumerable<LogMessage> messages)
    {
        ArgumentNullException.ThrowIfNull(messages);
        foreach (var message in messages) Add(message);
    }

    public IEnumerator<LogMessage> GetEnumerator() => _messages.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var message in _messages) text.AppendLine(message.ToString());
        return text.ToString();
    }
}
