namespace GitOpsGen.Core.Checking.Schemas.Language;

/// <summary>The mark <c>@1.31</c> on a value, or <c>since=1.31</c> on a field or kind: the first Istio version that has it.</summary>
internal static class Since
{
    private const string FieldMark = " since=1.";

    public static bool Includes(string value, int istioMinor)
    {
        var mark = value.IndexOf("@1.", StringComparison.Ordinal);
        return mark < 0 || int.Parse(value.AsSpan(mark + 3)) <= istioMinor;
    }

    public static string Strip(string value)
    {
        var mark = value.IndexOf("@1.", StringComparison.Ordinal);
        return mark < 0 ? value : value[..mark];
    }

    /// <summary>Cuts the mark off a line; false when the line is for later versions only.</summary>
    public static bool Applies(ref string line, int istioMinor)
    {
        var mark = line.LastIndexOf(FieldMark, StringComparison.Ordinal);
        if (mark < 0)
            return true;
        var minor = int.Parse(line.AsSpan(mark + FieldMark.Length));
        line = line[..mark];
        return minor <= istioMinor;
    }
}
