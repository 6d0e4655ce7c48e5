using System.Reflection;

namespace Scriban.Runtime.Accessors;

/// <summary>Reads one field or property. A property getter is bound to a delegate once, so that reading it costs no reflection.</summary>
internal static class MemberReader
{
    private static readonly MethodInfo BindMethod =
        typeof(MemberReader).GetMethod(nameof(Bind), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>Compiles a getter once per member, so that rendering never goes through reflection.</summary>
    public static Func<object, object?> Create(MemberInfo member)
    {
        if (member is FieldInfo field) return field.GetValue;
        var getter = ((PropertyInfo)member).GetMethod!;
        var owner = getter.DeclaringType!;
        if (owner.IsValueType || owner.IsByRefLike || getter.ReturnType.IsByRef || getter.ReturnType.IsPointer)
            return target => getter.Invoke(target, null);
        return (Func<object, object?>)BindMethod.MakeGenericMethod(owner, getter.ReturnType).Invoke(null, [getter])!;
    }

    private static Func<object, object?> Bind<TTarget, TValue>(MethodInfo getter)
    {
        var typed = getter.CreateDelegate<Func<TTarget, TValue>>();
        return target => typed((TTarget)target);
    }
}
