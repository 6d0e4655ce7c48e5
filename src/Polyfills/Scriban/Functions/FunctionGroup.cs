using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary>
/// The functions under one name, such as <c>string</c>. One instance serves all contexts; what a template adds to a group goes into a
/// copy that belongs to its context.
/// </summary>
internal class FunctionGroup : ScriptObject
{
    /// <summary>Members that are set later keep the places that <paramref name="order"/>, names with spaces between, gives them.</summary>
    public FunctionGroup(string name, string order = "")
        : base(64, false)
    {
        Name = name;
        foreach (var member in order.Split(' ', StringSplitOptions.RemoveEmptyEntries)) SetValue(member, null, readOnly: false);
    }

    /// <summary>The builtin variable that holds the group.</summary>
    public string Name { get; }

    /// <summary>Whether every context sees this instance.</summary>
    public bool IsShared { get; private set; } = true;

    /// <summary>A copy that belongs to one context.</summary>
    public FunctionGroup Unshare()
    {
        var copy = (FunctionGroup)Clone(false);
        copy.IsShared = false;
        return copy;
    }

    /// <summary>Writing to the shared group gives the context its own copy first.</summary>
    public override bool TrySetValue(TemplateContext context, SourceSpan span, string member, object? value, bool readOnly)
    {
        if (!IsShared || context == TemplateContext.Detached) return base.TrySetValue(context, span, member, value, readOnly);
        var own = context.BuiltinObject.TryGetValue(context, span, Name, out var current)
            && current is FunctionGroup { IsShared: false } found
            ? found
            : Unshare();
        context.BuiltinObject.SetValue(Name, own, readOnly: true);
        return own.TrySetValue(context, span, member, value, readOnly);
    }

    /// <summary>
    /// Adds a function: parameter names separated by spaces, and a default for each parameter at the end that may be left out. A name
    /// with an exclamation mark refuses null.
    /// </summary>
    public void Define<T>(string function, string parameters, Func<CallSite, T, object?> body, params object?[] defaults) =>
        Add(function, parameters, [typeof(T)], defaults, (site, x) => body(site, To<T>(x[0])));

    public void Define<T1, T2>(string function, string parameters, Func<CallSite, T1, T2, object?> body, params object?[] defaults) =>
        Add(function, parameters, [typeof(T1), typeof(T2)], defaults, (site, x) => body(site, To<T1>(x[0]), To<T2>(x[1])));

    public void Define<T1, T2, T3>(
        string function, string parameters, Func<CallSite, T1, T2, T3, object?> body, params object?[] defaults) =>
        Add(
            function, parameters, [typeof(T1), typeof(T2), typeof(T3)], defaults,
            (site, x) => body(site, To<T1>(x[0]), To<T2>(x[1]), To<T3>(x[2])));

    public void Define<T1, T2, T3, T4>(
        string function, string parameters, Func<CallSite, T1, T2, T3, T4, object?> body, params object?[] defaults) =>
        Add(
            function, parameters, [typeof(T1), typeof(T2), typeof(T3), typeof(T4)], defaults,
            (site, x) => body(site, To<T1>(x[0]), To<T2>(x[1]), To<T3>(x[2]), To<T4>(x[3])));

    public void Define<T1, T2, T3, T4, T5>(
        string function, string parameters, Func<CallSite, T1, T2, T3, T4, T5, object?> body, params object?[] defaults) =>
        Add(
            function, parameters, [typeof(T1), typeof(T2), typeof(T3), typeof(T4), typeof(T5)], defaults,
            (site, x) => body(site, To<T1>(x[0]), To<T2>(x[1]), To<T3>(x[2]), To<T4>(x[3]), To<T5>(x[4])));

    public void Define(string function, Func<CallSite, object?> body) => Add(function, string.Empty, [], [], (site, _) => body(site));

    /// <summary>A function whose last parameter takes all remaining arguments.</summary>
    public void DefineWithRest<T1, T2>(string function, string parameters, Func<CallSite, T1, T2, ScriptArray, object?> body) =>
        Add(
            function, parameters, [typeof(T1), typeof(T2), typeof(object)], [],
            (site, x) => body(site, To<T1>(x[0]), To<T2>(x[1]), x[2] as ScriptArray ?? []), ScriptVarParamKind.LastParameter);

    /// <summary>The types of the parameters are those of the lambda: arguments arrive converted to them.</summary>
    private void Add(
        string function,
        string parameters,
        Type[] types,
        object?[] defaults,
        Func<CallSite, ScriptArray, object?> body,
        ScriptVarParamKind kind = ScriptVarParamKind.None)
    {
        var names = parameters.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var infos = new ScriptParameterInfo[types.Length];
        var refusing = new List<int>();
        var required = types.Length - defaults.Length;
        for (var i = 0; i < types.Length; i++)
        {
            var parameter = names[i].TrimEnd('!');
            if (parameter != names[i] || types[i] == typeof(DateTime)) refusing.Add(i);
            infos[i] = i < required
                ? new ScriptParameterInfo(types[i], parameter)
                : new ScriptParameterInfo(types[i], parameter, defaults[i - required]);
        }

        if (refusing.Count > 0) body = RefuseNull(function, infos, [.. refusing], body);
        SetValue(function, new BuiltinFunction(infos, kind, body), readOnly: true);
    }

    /// <summary>Numbers never get here as null, as null is converted to 0, but a date can.</summary>
    private static Func<CallSite, ScriptArray, object?> RefuseNull(
        string function, ScriptParameterInfo[] parameters, int[] refusing, Func<CallSite, ScriptArray, object?> body) =>
        (site, values) =>
        {
            foreach (var i in refusing)
                if (values[i] is null)
                    throw site.Error($"Argument `{parameters[i].Name}` cannot be null for function `{MethodName(function)}`.");
            return body(site, values);
        };

    /// <summary>The message names the function as .NET does: <c>AddDays</c> for <c>add_days</c>.</summary>
    private static string MethodName(string function) =>
        string.Concat(function.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    /// <summary>Null is the default of a value type.</summary>
    private static T To<T>(object? value) => value is null ? default! : (T)value;
}
