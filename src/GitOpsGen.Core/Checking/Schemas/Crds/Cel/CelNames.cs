namespace GitOpsGen.Core.Checking.Schemas.Crds.Cel;

/// <summary>Property names that are no CEL identifiers, as Kubernetes escapes them in rules.</summary>
internal static class CelNames
{
    public static string Unescape(string name)
    {
        if (!name.Contains("__", StringComparison.Ordinal))
            return name;
        // __namespace__ stands for the keyword namespace.
        if (name.Length > 4 && name.StartsWith("__", StringComparison.Ordinal) && name.EndsWith("__", StringComparison.Ordinal) && !name[2..^2].Contains('_'))
            return name[2..^2] is "dot" or "dash" or "slash" or "underscores" ? Symbols(name) : name[2..^2];
        return Symbols(name);
    }

    private static string Symbols(string name) => name
        .Replace("__dot__", ".", StringComparison.Ordinal)
        .Replace("__dash__", "-", StringComparison.Ordinal)
        .Replace("__slash__", "/", StringComparison.Ordinal)
        .Replace("__underscores__", "__", StringComparison.Ordinal);
}
