namespace GitOpsGen.Core.Tests.Diffing;

/// <summary>Random mappings in flow style, with lists of scalars, of named and of nameless items.</summary>
internal static class RandomYaml
{
    private static readonly string[] Keys = ["a", "b", "spec", "name", "host", "weight"];
    private static readonly string[] Scalars = ["1", "2", "\"1\"", "x", "yy", "true", "null", "\"a b: c\"", "\"#\"", "\"two\\nlines\"", "\"\""];

    public static string Mapping(Random random, int depth)
    {
        var keys = Keys.Where(_ => random.Next(2) == 0);
        return "{" + string.Join(", ", keys.Select(key => $"{key}: {Value(random, depth)}")) + "}";
    }

    /// <summary>The text with a few scalars replaced, or something new altogether.</summary>
    public static string Mutate(Random random, string yaml)
    {
        if (random.Next(4) == 0)
            return Mapping(random, 3);
        for (var i = 0; i < 3; i++)
        {
            var at = yaml.IndexOf(": 1", random.Next(yaml.Length), StringComparison.Ordinal);
            if (at >= 0)
                yaml = yaml[..(at + 2)] + Value(random, 1) + yaml[(at + 3)..];
        }
        return yaml;
    }

    private static string Value(Random random, int depth) => (depth == 0 ? 0 : random.Next(5)) switch
    {
        1 => Mapping(random, depth - 1),
        2 => "[" + string.Join(", ", Some(random, () => Scalars[random.Next(Scalars.Length)])) + "]",
        3 => "[" + string.Join(", ", Some(random, () => Mapping(random, depth - 1))) + "]",
        4 => "[" + string.Join(", ", Some(random, () => $"{{name: n{random.Next(4)}, v: {Value(random, depth - 1)}}}")) + "]",
        _ => Scalars[random.Next(Scalars.Length)],
    };

    private static List<string> Some(Random random, Func<string> item) => Enumerable.Range(0, random.Next(4)).Select(_ => item()).ToList();
}
