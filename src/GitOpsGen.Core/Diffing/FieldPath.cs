using System.Text;

namespace GitOpsGen.Core.Diffing;

/// <summary>Where a field stands in its unit, from the root down.</summary>
/// <param name="Name">The key, or for a list item the value of its natural key; null for an item without one.</param>
internal sealed record FieldPath(FieldPath? Parent, string? Name, string Step)
{
    public static readonly FieldPath Root = new(null, null, "");

    public FieldPath Key(string key) => new(this, key, IsWord(key) ? $".{key}" : $"[\"{Printable.Escape(key).Replace("\"", "\\\"", StringComparison.Ordinal)}\"]");

    public FieldPath Item(int index) => new(this, null, $"[{index}]");

    /// <param name="label">For example <c>subset=v2</c>.</param>
    public FieldPath Item(string label, string value) => new(this, value, $"[{Printable.Escape(label)}]");

    /// <summary>The key directly under the root, for example <c>data</c>.</summary>
    public string? Top
    {
        get
        {
            var path = this;
            while (path.Parent?.Parent is not null)
                path = path.Parent;
            return path.Name;
        }
    }

    public override string ToString()
    {
        var steps = new Stack<string>();
        for (var path = this; path.Parent is not null; path = path.Parent)
            steps.Push(path.Step);
        return new StringBuilder().AppendJoin("", steps).ToString().TrimStart('.');
    }

    private static bool IsWord(string key) => key.Length > 0 && key.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '$');
}
