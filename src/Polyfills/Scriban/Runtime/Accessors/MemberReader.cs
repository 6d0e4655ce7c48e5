using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Scriban.Runtime.Accessors;

/// <summary>Reads one field or property. A property getter is bound to a delegate once, so that reading it costs no reflection.</summary>
internal static class MemberReader
{
    private static readonly MethodInfo BindMethod =
        typeof(MemberReader).GetMethod(nameof(Bind), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>Compiles a getter once per member, so that rendering never goes through reflection.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2060", Justification = "Bind asks nothing of its type arguments.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Without dynamic code only for reference types, which share one body.")]
    public static Func<object, object?> Create(MemberInfo member)
    {
        if (member is FieldInfo field) return field.GetValue;
        var getter = ((PropertyInfo)member).GetMethod!;
        var owner = getter.DeclaringType!;
        // A native build holds the delegate below for values of reference types only.
        if (getter.ReturnType.IsValueType && !RuntimeFeature.IsDynamicCodeSupported)
            return target => getter.Invoke(target, null);
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
