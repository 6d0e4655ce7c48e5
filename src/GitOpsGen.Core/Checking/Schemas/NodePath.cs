using System.Text;

namespace GitOpsGen.Core.Checking.Schemas;

/// <summary>Where a walk stands in a document. Cheap to keep; becomes text only when there is something to say.</summary>
internal sealed class NodePath(string start)
{
    private static readonly AsciiSet NeedsQuotes = new(".[]/* ");

    private readonly List<(string? Key, int Index)> _segments = [];

    public void Push(string key) => _segments.Add((key, 0));

    public void Push(int index) => _segments.Add((null, index));

    public void Pop() => _segments.RemoveAt(_segments.Count - 1);

    /// <summary>As messages have it: <c>spec.http[0].match[1]</c>, <c>metadata.labels['app.kubernetes.io/name']</c>.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(start);
        foreach (var (key, index) in _segments)
        {
            if (key is null)
                text.Append('[').Append(index).Append(']');
            else if (key.Length == 0 || NeedsQuotes.ContainsAnyOf(key))
                text.Append("['").Append(key).Append("']");
            else
                text.Append(text.Length > 0 ? "." : "").Append(key);
        }
        return text.Length > 0 ? text.ToString() : "the object";
    }
}
