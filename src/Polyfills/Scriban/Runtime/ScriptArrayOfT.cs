using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Scriban.Runtime;

/// <summary>An array a template can grow by writing past its end, and to which it can attach members.</summary>
public partial class ScriptArray<T> : IList<T>, IList, IScriptObject
{
    private List<T> _values;
    private ScriptObject? _members;
    private bool _isReadOnly;

    /// <summary>An empty array.</summary>
    public ScriptArray()
    {
        _values = [];
    }

    /// <summary>An empty array with room for some items.</summary>
    public ScriptArray(int capacity)
    {
        _values = new List<T>(capacity);
    }

    /// <summary>A copy: later changes to the argument are not seen.</summary>
    public ScriptArray(T[] array)
    {
        ArgumentNullException.ThrowIfNull(array);
        _values = [.. array];
    }

    /// <summary>A copy of the values.</summary>
    public ScriptArray(IEnumerable<T> values)
    {
        _values = [.. values];
    }

    /// <summary>A copy; values of other types are converted to the item type.</summary>
    public ScriptArray(IEnumerable values)
    {
        ArgumentNullException.ThrowIfNull(values);
        _values = [];
        foreach (var value in values) _values.Add(Convert(value));
    }

    /// <summary>How many items there is room for.</summary>
    public int Capacity
    {
        get => _values.Capacity;
        set => _values.Capacity = value;
    }

    /// <summary>Applies to the items and to the members of the array.</summary>
    public virtual bool IsReadOnly
    {
        get => _isReadOnly;
        set
        {
            _isReadOnly = value;
            if (_members is not null) _members.IsReadOnly = value;
        }
    }

    /// <summary>The members besides the items, created when first asked for: few arrays have any.</summary>
    public ScriptObject ScriptObject => _members ??= new ScriptObject { IsReadOnly = IsReadOnly };

    public int Count => _values.Count;

    [AllowNull]
    public virtual T this[int index]
    {
        get => _values[index];
        set
        {
            if (index < 0) return;
            this.AssertNotReadOnly();
            while (_values.Count <= index) _values.Add(default!);
            _values[index] = value!;
        }
    }

    public virtual void Add([AllowNull] T item)
    {
        this.AssertNotReadOnly();
        _values.Add(item!);
    }

    public void AddRange(IEnumerable<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        foreach (var item in items) Add(item);
    }

    public virtual void Clear()
    {
        this.AssertNotReadOnly();
        _values.Clear();
    }

    public virtual bool Contains(T item) => _values.Contains(item);

    public virtual void CopyTo(T[] array, int arrayIndex) => _values.CopyTo(array, arrayIndex);

    public void CopyTo(int index, T[] array, int arrayIndex, int count) => _values.CopyTo(index, array, arrayIndex, count);

    public virtual int IndexOf(T item) => _values.IndexOf(item);

    /// <summary>Past the end, the gap is filled with defaults.</summary>
    public virtual void Insert(int index, [AllowNull] T item)
    {
        this.AssertNotReadOnly();
        while (_values.Count < index) _values.Add(default!);
        _values.Insert(index, item!);
    }

    /// <summary>An index out of range is ignored.</summary>
    public virtual void RemoveAt(int index)
    {
        this.AssertNotReadOnly();
        if (index >= 0 && index < _values.Count) _values.RemoveAt(index);
    }

    public virtual bool Remove(T item)
    {
        this.AssertNotReadOnly();
        return _values.Remove(item);
    }

    public T[] ToArray() => [.. _values];

    /// <summary>A struct, so that a plain foreach allocates nothing.</summary>
    public List<T>.Enumerator GetEnumerator() => _values.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _values.GetEnumerator();
}
