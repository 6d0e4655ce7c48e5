namespace GitOpsGen.Core.Checking.Schemas;

public static class SchemaPaths
{
    /// <summary>The schema below, or null when the path leads nowhere.</summary>
    /// <param name="path">Field names joined by dots; <c>[]</c> goes into a list and <c>{}</c> into a map: <c>spec.http[].match[].headers{}</c>.</param>
    public static Schema? At(this Schema schema, string path)
    {
        Schema? current = schema;
        foreach (var segment in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            var name = segment.TrimEnd('[', ']', '{', '}');
            if (name.Length > 0)
                current = current?.Field(name)?.Schema;
            for (var depth = (segment.Length - name.Length) / 2; depth > 0; depth--)
                current = current?.Items;
        }
        return current;
    }
}
