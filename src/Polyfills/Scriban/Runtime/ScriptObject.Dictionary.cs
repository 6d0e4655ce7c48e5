using System.Collections;

namespace Scriban.Runtime;

public partial class ScriptObject : IDictionary<string, object?>, IScriptObject, IDictionary
{
    bool IDictionary.IsFixedSize => false;

    ICollection IDictionary.Keys => _store.Keys;

    ICollection IDictionary.Values => (ICollection)Values;

    bool ICollection.IsSynchronized => false;

    object ICollection.SyncRoot => ((ICollection)_store).SyncRoot;

    object? IDictionary.this[object key]
    {
        get => _store[Name(key)].Value;
        set
        {
            this.AssertNotReadOnly();
            var name = Name(key);
            _store[name] = new Member(value, !CanWrite(name));
        }
    }

    void IDictionary.Add(object key, object? value)
    {
        this.AssertNotReadOnly();
        Add(Name(key), value);
    }

    bool IDictionary.Contains(object key) => key is string name && _store.ContainsKey(name);

    void IDictionary.Remove(object key) => _store.Remove(Name(key));

    IDictionaryEnumerator IDictionary.GetEnumerator() => new Dictionary<string, object?>(this).GetEnumerator();

    void ICollection.CopyTo(Array array, int index) => ((ICollection)new Dictionary<string, object?>(this)).CopyTo(array, index);

    bool IDictionary<string, object?>.TryGetValue(string key, out object? value) =>
        TryGetValue(TemplateContext.Detached, default, key, out value);

    void ICollection<KeyValuePair<string, object?>>.Add(KeyValuePair<string, object?> item) => Add(item.Key, item.Value);

    bool ICollection<KeyValuePair<string, object?>>.Contains(KeyValuePair<string, object?> item) =>
        _store.TryGetValue(item.Key, out var member) && Equals(member.Value, item.Value);

    void ICollection<KeyValuePair<string, object?>>.CopyTo(KeyValuePair<string, object?>[] array, int arrayIndex)
    {
        foreach (var item in this) array[arrayIndex++] = item;
    }

    bool ICollection<KeyValuePair<string, object?>>.Remove(KeyValuePair<string, object?> item) => Remove(item.Key);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static string Name(object key) => key as string ?? key?.ToString() ?? throw new ArgumentNullException(nameof(key));
}
