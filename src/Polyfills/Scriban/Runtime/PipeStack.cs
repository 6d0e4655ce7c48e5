using Scriban.Syntax;

namespace Scriban.Runtime;

/// <summary>The left sides of pipes that no call has taken yet. A parenthesis opens a group that hides those outside of it.</summary>
internal struct PipeStack
{
    private ScriptExpression[]? _items;
    private int _base;
    private int _top;

    public readonly int Count => _top - _base;

    public void Push(ScriptExpression expression)
    {
        _items ??= new ScriptExpression[4];
        if (_top == _items.Length) Array.Resize(ref _items, _top * 2);
        _items[_top++] = expression;
    }

    public ScriptExpression Pop() => _items![--_top];

    public void Truncate(int count) => _top = Math.Min(_top, _base + count);

    /// <summary>Starts a group and returns what <see cref="Close"/> needs to end it.</summary>
    public (int Base, int Top) Open()
    {
        var outer = (_base, _top);
        _base = _top;
        return outer;
    }

    public void Close((int Base, int Top) outer) => (_base, _top) = outer;
}
