using System.Runtime.InteropServices;
using Scriban.Parsing;

namespace Scriban.Runtime;

/// <summary>The object of a template: members by name, in the order they were added, each of them possibly read-only.</summary>
public partial class ScriptObject
{
    private Dictionary<string, Member> _store;

    /// <summary>An empty object with case-sensitive names.</summary>
    public ScriptObject()
        : this(0)
    {
    }

    /// <summary>An empty object whose names are compared with the comparer; null means case-sensitive.</summary>
    public ScriptObject(IEqualityComparer<string>? keyComparer)
        : this(0, true, keyComparer)
    {
    }

    /// <summary>An empty object with room for some members.</summary>
    public ScriptObject(int capacity)
        : this(capacity, true, null)
    {
    }

    /// <summary>An empty object with room for some members and a comparer of names.</summary>
    public ScriptObject(int capacity, IEqualityComparer<string>? keyComparer)
        : this(capacity, true, keyComparer)
    {
    }

    /// <summary>With true, a derived class gets its own public static members as functions.</summary>
    public ScriptObject(int capacity, bool? autoImportStaticsFromThisType)
        : this(capacity, autoImportStaticsFromThisType, null)
    {
    }

    /// <summary>An object that can take over the public static members of a derived class as its own.</summary>
    public ScriptObject(int capacity, bool? autoImportStaticsFromThisType, IEqualityComparer<string>? keyComparer)
    {
        _store = new Dictionary<string, Member>(capacity, keyComparer);
        if (autoImportStaticsFromThisType == true && GetType() != typeof(ScriptObject)) this.Import(GetType());
    }

    public int Count => _store.Count;

    /// <summary>A read-only object refuses all changes, whatever its single members allow.</summary>
    public virtual bool IsReadOnly { get; set; }

    public ICollection<string> Keys => _store.Keys;

    /// <summary>A copy of the values, in the order of the keys.</summary>
    public ICollection<object?> Values => [.. _store.Values.Select(member => member.Value)];

    /// <summary>Reading a missing member gives null, here as in a template; a read-only member keeps its value.</summary>
    public virtual object? this[string key]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(key);
            TryGetValue(TemplateContext.Detached, default, key, out var value);
            return value;
        }

        set
        {
            ArgumentNullException.ThrowIfNull(key);
            this.AssertNotReadOnly();
            TrySetValue(TemplateContext.Detached, default, key, value, readOnly: false);
        }
    }

    /// <summary>A script object with the members of a .NET object, or the static members of a type.</summary>
    public static ScriptObject From(object obj)
    {
        ArgumentNullException.ThrowIfNull(obj);
        var result = new ScriptObject();
        result.Import(obj);
        return result;
    }

    /// <summary>
    /// Whether <see cref="ScriptObjectExtensions.Import(IScriptObject, object, MemberFilterDelegate, MemberRenamerDelegate)"/>
    /// takes it.
    /// </summary>
    public static bool IsImportable(object? obj)
    {
        if (obj is null) return true;
        var type = obj as Type ?? obj.GetType();
        return !(type == typeof(string) || type.IsPrimitive || type == typeof(decimal) || type.IsEnum || type.IsArray);
    }

    /// <summary>In the order in which they were added.</summary>
    public IEnumerable<string> GetMembers() => _store.Keys;

    public virtual bool Contains(string member)
    {
        ArgumentNullException.ThrowIfNull(member);
        return _store.ContainsKey(member);
    }

    public bool ContainsKey(string key) => Contains(key);

    /// <summary>Overridden by objects that compute their members; the context is the one rendering.</summary>
    public virtual bool TryGetValue(TemplateContext context, SourceSpan span, string member, out object? value)
    {
        var found = _store.TryGetValue(member, out var stored);
        value = stored.Value;
        return found;
    }

    /// <summary>The value of a member, or the default of the type.</summary>
    public T? GetSafeValue<T>(string name) => GetSafeValue<T?>(name, default);

    /// <summary>The value of a member; where it has another type it is replaced with the default.</summary>
    public T GetSafeValue<T>(string name, T defaultValue)
    {
        ArgumentNullException.ThrowIfNull(name);
        var value = this[name];
        if (value is T typed) return typed;
        if (value is not null) this[name] = defaultValue;
        return defaultValue;
    }

    /// <summary>True for a member that does not exist, too.</summary>
    public virtual bool CanWrite(string member) => !_store.TryGetValue(member, out var stored) || !stored.IsReadOnly;

    /// <summary>False for a read-only member; a read-only object throws.</summary>
    public virtual bool TrySetValue(TemplateContext context, SourceSpan span, string member, object? value, bool readOnly)
    {
        ref var stored = ref CollectionsMarshal.GetValueRefOrNullRef(_store, member);
        var exists = !System.Runtime.CompilerServices.Unsafe.IsNullRef(ref stored);
        if (exists && stored.IsReadOnly) return false;
        this.AssertNotReadOnly();
        if (exists) stored = new Member(value, readOnly);
        else _store[member] = new Member(value, readOnly);
        return true;
    }

    /// <summary>Sets a member even if it was read-only before.</summary>
    public void SetValue(string member, object? value, bool readOnly) => _store[member] = new Member(value, readOnly);

    /// <summary>Unlike the indexer, fails for a name that is there already.</summary>
    public void Add(string key, object? value) => _store.Add(key, new Member(value, false));

    public void Clear() => _store.Clear();

    public virtual bool Remove(string member)
    {
        this.AssertNotReadOnly();
        return _store.Remove(member);
    }

    /// <summary>Ignored for a member that does not exist.</summary>
    public virtual void SetReadOnly(string member, bool readOnly)
    {
        this.AssertNotReadOnly();
        if (_store.TryGetValue(member, out var stored)) _store[member] = new Member(stored.Value, readOnly);
    }

    /// <summary>Overwrites members of the same name, read-only ones included.</summary>
    public virtual void CopyTo(ScriptObject dest)
    {
        ArgumentNullException.ThrowIfNull(dest);
        foreach (var (name, member) in _store) dest._store[name] = member;
    }

    /// <summary>A deep copy clones script objects and arrays among the values, but no .NET objects.</summary>
    public virtual IScriptObject Clone(bool deep)
    {
        var copy = (ScriptObject)MemberwiseClone();
        copy._store = new Dictionary<string, Member>(_store.Count);
        foreach (var (name, member) in _store)
        {
            var value = deep && member.Value is ScriptObject or ScriptArray ? ((IScriptObject)member.Value).Clone(true) : member.Value;
            copy._store[name] = new Member(value, member.IsReadOnly);
        }

        return copy;
    }

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        foreach (var (name, member) in _store) yield return new KeyValuePair<string, object?>(name, member.Value);
    }

    /// <summary>Takes over the members of another object together with their read-only marks, except over read-only members.</summary>
    internal void ImportMembers(ScriptObject other)
    {
        foreach (var (name, member) in other._store)
            if (CanWrite(name)) _store[name] = member;
    }

    private readonly record struct Member(object? Value, bool IsReadOnly);
}
