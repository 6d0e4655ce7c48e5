using System.Collections;
using Scriban.Parsing;

namespace Scriban.Runtime;

/// <summary>What <c>for</c>, <c>while</c> and <c>tablerow</c> tell about the current iteration.</summary>
internal sealed class LoopState(IEnumerable? items, IEnumerator? enumerator, int columns = 0) : IScriptObject
{
    private int _length = -1;
    private int _steps;
    private bool? _isLast;

    /// <summary>The step, counted from 0; also 0 before the first one, which the <c>else</c> of a loop sees.</summary>
    public int Index => Math.Max(_steps - 1, 0);

    /// <summary>Whether there has been a step.</summary>
    public bool HasStarted => _steps > 0;

    /// <summary>Whether the item differs from the one before; true in the first step.</summary>
    public bool HasChanged { get; private set; }

    /// <summary>Tablerow only: the column, counted from 0.</summary>
    public int Column => Index % columns;

    /// <summary>Tablerow only: the row, counted from 1.</summary>
    public int Row => (Index / columns) + 1;

    public int Count => 0;

    public bool IsReadOnly { get; set; }

    private int Length => _length >= 0 ? _length : _length = items switch
    {
        null => 0,
        ICollection collection => collection.Count,
        _ => items.Cast<object>().Count(),
    };

    /// <summary>Moves on to the next iteration.</summary>
    public void Advance(bool changed)
    {
        _steps++;
        HasChanged = changed;
        _isLast = null;
    }

    /// <summary>Looks one item ahead, once per iteration.</summary>
    public bool IsLast() => enumerator is not null && (_isLast ??= !enumerator.MoveNext());

    public IEnumerable<string> GetMembers() => [];

    public bool Contains(string member) => member is "index" or "length" or "first" or "even" or "odd" or "last" or "changed" or "rindex";

    public bool TryGetValue(TemplateContext context, SourceSpan span, string member, out object? value)
    {
        value = member switch
        {
            "index" => Index,
            "length" => Length,
            "first" => Index == 0,
            "even" => Index % 2 == 0,
            "odd" => Index % 2 != 0,
            "last" => IsLast(),
            "changed" => HasChanged,
            "rindex" => Length - Index - 1,
            "col" or "col0" when columns > 0 => Column,
            "col_first" when columns > 0 => Column == 0,
            "col_last" when columns > 0 => Column == columns - 1,
            _ => null,
        };
        return value is not null;
    }

    public bool CanWrite(string member) => false;

    public bool TrySetValue(TemplateContext context, SourceSpan span, string member, object? value, bool readOnly) => false;

    public bool Remove(string member) => false;

    public void SetReadOnly(string member, bool readOnly)
    {
    }

    public IScriptObject Clone(bool deep) => (IScriptObject)MemberwiseClone();
}
