using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Scriban.Parsing;

namespace Scriban.Runtime.Accessors;

/// <summary>The public fields and properties of a .NET type under the names a renamer gives them.</summary>
internal sealed class TypedObjectAccessor : ObjectAccessor
{
    private readonly Dictionary<string, Member> _members;
    private readonly PropertyInfo? _indexer;

    /// <summary>Reads the type's members once; later calls only look names up.</summary>
    public TypedObjectAccessor(Type type, IEqualityComparer<string>? comparer, MemberFilterDelegate? filter, MemberRenamerDelegate renamer)
    {
        _members = new Dictionary<string, Member>(comparer);
        for (var current = type; current is not null && (current != typeof(object) || current == type); current = current.BaseType)
        {
            foreach (var member in InstanceMembers(current))
            {
                if (member.IsDefined(typeof(ScriptMemberIgnoreAttribute), inherit: true) || filter?.Invoke(member) == false) continue;
                if (member is PropertyInfo property && property.GetIndexParameters().Length > 0)
                {
                    _indexer = property;
                    continue;
                }

                var name = renamer(member);
                _members.TryAdd(string.IsNullOrEmpty(name) ? member.Name : name, new Member(member));
            }
        }
    }

    public override IEnumerable<string> GetMembers(TemplateContext context, object target) => _members.Keys;

    public override bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        if (!_members.TryGetValue(member, out var found))
        {
            value = null;
            return false;
        }

        value = found.Get(target);
        return true;
    }

    public override bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value)
    {
        if (!_members.TryGetValue(member, out var found)) return false;
        if (found.Info is FieldInfo field) field.SetValue(target, context.ToObject(span, value, field.FieldType));
        else if (found.Info is PropertyInfo property) property.SetValue(target, context.ToObject(span, value, property.PropertyType));
        return true;
    }

    public override bool TryGetItem(TemplateContext context, SourceSpan span, object target, object index, out object? value)
    {
        if (_indexer is null) return base.TryGetItem(context, span, target, index, out value);
        value = _indexer.GetValue(target, [context.ToObject(span, index, _indexer.GetIndexParameters()[0].ParameterType)]);
        return true;
    }

    public override bool TrySetItem(TemplateContext context, SourceSpan span, object target, object index, object? value)
    {
        if (_indexer is null) return base.TrySetItem(context, span, target, index, value);
        _indexer.SetValue(target, value, [context.ToObject(span, index, _indexer.GetIndexParameters()[0].ParameterType)]);
        return true;
    }

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "Templates see what members there are.")]
    private static IEnumerable<MemberInfo> InstanceMembers(Type type)
    {
        const BindingFlags flags = BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly;
        foreach (var field in type.GetFields(flags)) yield return field;
        foreach (var property in type.GetProperties(flags))
            if (property.GetMethod is { IsPublic: true }) yield return property;
    }

    private sealed class Member(MemberInfo info)
    {
        private Func<object, object?>? _reader;

        public MemberInfo Info => info;

        public object? Get(object target) => (_reader ??= MemberReader.Create(info))(target);
    }
}
