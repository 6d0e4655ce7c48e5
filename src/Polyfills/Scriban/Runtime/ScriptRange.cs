using System.Collections;

namespace Scriban.Runtime;

/// <summary>A list that is computed while it is read, such as <c>1..5</c>. Changing it turns it into an array first.</summary>
public class ScriptRange : IList<object?>, IList
{
    /// <summary>An empty range.</summary>
    public ScriptRange()
        : this(Array.Empty<object?>())
    {
    }

    /// <summary>A range over values that are read again for each use, so they have to allow that.</summary>
    public ScriptRange(IEnumerable values)
    {
        ArgumentNullException.ThrowIfNull(values);
        Values = values;
    }

    /// <summary>The sequence behind the range, an array once the range was changed.</summary>
    public IEnumerable Values { get; private set; }

    /// <summary>Reads all values unless they are a collection.</summary>
    public int Count => Values is ICollection known ? known.Count : Values.Cast<object?>().Count();

    public bool IsReadOnly => false;

    bool IList.IsFixedSize => false;

    bool ICollection.IsSynchronized => false;

    object ICollection.SyncRoot => this;

    /// <summary>Null outside of the range; reads the values up to the index.</summary>
    public object? this[int index]
    {
        get => index < 0 ? null : Values.Cast<object?>().ElementAtOrDefault(index);
        set => Materialize()[index] = value;
    }

    public void Add(object? item) => Materialize().Add(item);

    public void Clear() => Values = new ScriptArray();

    public bool Contains(object? item) => Values.Cast<object?>().Contains(item);

    public void CopyTo(object?[] array, int arrayIndex) => Materialize().CopyTo(array, arrayIndex);

    /// <summary>Keeps the values as an array from here on, as do all changes.</summary>
    public int IndexOf(object? item) => Materialize().IndexOf(item);

    public void Insert(int index, object? item) => Materialize().Insert(index, item);

    public bool Remove(object? item) => Materialize().Remove(item);

    public void RemoveAt(int index) => Materialize().RemoveAt(index);

    public IEnumerator<object?> GetEnumerator() => Values.Cast<object?>().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    int IList.Add(object? value)
    {
        Add(value);
        return Count - 1;
    }

    void IList.Remove(object? value) => Remove(value);

    void ICollection.CopyTo(Array array, int index) => ((ICollection)Materialize()).CopyTo(array, index);

    private ScriptArray Materialize()
    {
        if (Values is ScriptArray array) return array;
        array = new ScriptArray(Values);
        Values = array;
        return array;
    }
}
