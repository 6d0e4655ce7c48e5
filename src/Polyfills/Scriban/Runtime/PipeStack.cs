using Scriban.Syntax;

namespace Scriban.Runtime;

/// <summary>The left sides of pipes that no call has taken yet. A parenthesis opens a group that hides those outside of it.</summary>
internal struct PipeStack
{
    private ScriptExpression[]? _items;
    private int _base;
    private int _top;

    /// <summary>How many values wait within the current parentheses.</summary>
    public readonly int Count => _top - _base;

    /// <summary>Leaves the left side of a pipe for the call on its right side, which evaluates it.</summary>
    public void Push(ScriptExpression expression)
    {
        _items ??= new ScriptExpression[4];
        if (_top == _items.Length) Array.Resize(ref _items, _top * 2);
        _items[_top++] = expression;
    }

    /// <summary>Takes the value left last; ask for the count first.</summary>
    public ScriptExpression Pop() => _items![--_top];

    /// <summary>Drops what a call did not take, so that it cannot end up in a later one.</summary>
    public void Truncate(int count) => _top = Math.Min(_top, _base + count);

    /// <summary>Starts a group and returns what <see cref="Close"/> needs to end it.</summary>
    public (int Base, int Top) Open()
    {
        var outer = (_base, _top);
        _base = _top;
        return outer;
    }

    /// <summary>Ends a group of parentheses, whatever it left behind.</summary>
    public void Close((int Base, int Top) outer) => (_base, _top) = outer;
}
