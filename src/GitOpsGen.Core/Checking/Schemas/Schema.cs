using System.Collections.Immutable;

namespace GitOpsGen.Core.Checking.Schemas;

/// <summary>
/// What the API server accepts at one place of an object: a structural schema, reduced to what decides over a value.
/// Immutable, and shared between all places that have the same type.
/// </summary>
public sealed class Schema
{
    private Dictionary<string, SchemaField>? _byName;

    public SchemaKind Kind { get; init; }

    /// <summary>The name that the catalogue gives a shared type, for example <c>StringMatch</c>; empty otherwise.</summary>
    public string TypeName { get; init; } = "";

    /// <summary>True when an explicit <c>null</c> is kept as a value. Elsewhere the API server drops it, as if the field were not there.</summary>
    public bool Nullable { get; init; }

    /// <summary>True when an object keeps fields that it does not name.</summary>
    public bool Open { get; init; }

    /// <summary>Of an object, in the order of the catalogue's file. A schema from a CRD may have them under any kind, as conditions.</summary>
    public ImmutableArray<SchemaField> Fields { get; init; } = [];

    /// <summary>What a list holds, or what a map has as values.</summary>
    public Schema? Items { get; init; }

    /// <summary>The values that a string may have; empty when any will do.</summary>
    public ImmutableArray<string> Enum { get; init; } = [];

    /// <summary>Of a number.</summary>
    public Bounds Range { get; init; } = Bounds.None;

    /// <summary>Of a string in code points, of a list in items, of a map or object in keys.</summary>
    public Bounds Size { get; init; } = Bounds.None;

    /// <summary>Of a string; of an int-or-string, only where it is a string.</summary>
    public SchemaPattern? Pattern { get; init; }

    /// <summary><c>int32</c>, <c>int64</c> or empty.</summary>
    public string Format { get; init; } = "";

    /// <summary>
    /// Of a list: fields, each set of which (joined by commas) no two items may share; <c>.</c> stands for the item itself.
    /// </summary>
    public ImmutableArray<string> UniqueBy { get; init; } = [];

    /// <summary>Fields of which only so many may be set at once.</summary>
    public ImmutableArray<Choice> Choices { get; init; } = [];

    /// <summary>What the value must fulfil besides; asked only when its own type is right.</summary>
    public ImmutableArray<SchemaRule> Rules { get; init; } = [];

    /// <summary>Only in schemas that were read from a CustomResourceDefinition.</summary>
    public ImmutableArray<Composition> Compositions { get; init; } = [];

    /// <summary>The field of that name, or null.</summary>
    public SchemaField? Field(string name)
    {
        _byName ??= Fields.ToDictionary(field => field.Name);
        return _byName.GetValueOrDefault(name);
    }
}
