using System.Collections;
using System.Globalization;
using Scriban.Parsing;

namespace Scriban.Runtime;

public partial class ScriptArray<T>
{
    bool ICollection<T>.IsReadOnly => IsReadOnly;

    bool IList.IsReadOnly => IsReadOnly;

    bool IList.IsFixedSize => false;

    bool ICollection.IsSynchronized => false;

    object ICollection.SyncRoot => ((ICollection)_values).SyncRoot;

    object? IList.this[int index]
    {
        get => this[index];
        set => this[index] = Convert(value);
    }

    int IList.Add(object? value)
    {
        _values.Add(Convert(value));
        return _values.Count - 1;
    }

    bool IList.Contains(object? value) => ((IList)_values).Contains(value);

    int IList.IndexOf(object? value) => ((IList)_values).IndexOf(value);

    void IList.Insert(int index, object? value) => _values.Insert(index, Convert(value));

    void IList.Remove(object? value) => ((IList)_values).Remove(value);

    void ICollection.CopyTo(Array array, int index) => ((ICollection)_values).CopyTo(array, index);

    /// <summary><c>size</c> first, then the members a template has given the array.</summary>
    public IEnumerable<string> GetMembers() => _members is null ? ["size"] : _members.GetMembers().Prepend("size");

    /// <summary>Only members given to this array: <c>size</c> is not reported.</summary>
    public virtual bool Contains(string member) => _members?.Contains(member) == true;

    /// <summary><c>size</c> is the number of items, whatever else the array was given.</summary>
    public virtual bool TryGetValue(TemplateContext context, SourceSpan span, string member, out object? value)
    {
        if (member == "size")
        {
            value = Count;
            return true;
        }

        value = null;
        return _members is not null && _members.TryGetValue(context, span, member, out value);
    }

    /// <summary>Everything but <c>size</c> and read-only members.</summary>
    public virtual bool CanWrite(string member) => member != "size" && _members?.CanWrite(member) != false;

    /// <summary>Gives the array a member of its own, next to its items.</summary>
    public virtual bool TrySetValue(TemplateContext context, SourceSpan span, string member, object? value, bool readOnly) =>
        ScriptObject.TrySetValue(context, span, member, value, readOnly);

    public virtual bool Remove(string member) => ScriptObject.Remove(member);

    public virtual void SetReadOnly(string member, bool readOnly) => ScriptObject.SetReadOnly(member, readOnly);

    /// <summary>Copies the list and its members; a deep copy clones items that are script objects as well.</summary>
    public virtual IScriptObject Clone(bool deep)
    {
        var copy = (ScriptArray<T>)MemberwiseClone();
        copy._values = deep
            ? _values.ConvertAll(value => value is IScriptObject inner ? (T)inner.Clone(true) : value)
            : [.. _values];
        copy._members = (ScriptObject?)_members?.Clone(deep);
        return copy;
    }

    private static T Convert(object? value)
    {
        if (value is T item) return item;
        if (value is null) return default(T) is null ? default! : throw new ArgumentNullException(nameof(value));
        return (T)System.Convert.ChangeType(value, typeof(T), CultureInfo.CurrentCulture);
    }
}
