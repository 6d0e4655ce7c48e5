using System.Reflection;

namespace GitOpsGen.Core.Checking.Schemas.Language;

/// <summary>
/// A file of the catalogue, cut into declarations. The language: <c>#</c> starts a comment; <c>include F</c> brings the types of
/// another file; <c>complete</c> says that the group has no kinds or versions but those named; <c>other K…</c> names kinds that
/// exist but are not described, <c>other K/v1</c> such a version of one; <c>kind K v1 v1beta1</c>, <c>type T</c> and <c>scalar S expression</c> declare. Below a kind or type
/// stand its fields, <c>name! expression</c> with <c>!</c> for required, and after a colon its rules:
/// <c>: atMostOne a b</c>, <c>: exactlyOne a b</c>, <c>: atLeastOne a b</c>, <c>: rule name</c>, <c>: open</c>.
/// </summary>
internal sealed class SchemaFile
{
    private const string Prefix = "schemas/";
    private const string Suffix = ".schema";
    private static readonly Assembly Home = typeof(SchemaFile).Assembly;

    /// <summary>True when a kind or version that is not named here does not exist.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>Files whose types this one uses.</summary>
    public List<string> Includes { get; } = [];

    /// <summary>Kinds that exist in the group without being described here.</summary>
    public HashSet<string> Others { get; } = [];

    public List<Declaration> Declarations { get; } = [];

    /// <summary>Every API group that the catalogue has a file for, and the shared files; the core group's name is <c>core</c>.</summary>
    public static IEnumerable<string> Names() =>
        Home.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..^Suffix.Length])
            .Order(StringComparer.Ordinal);

    /// <summary>Null when the catalogue has no such file.</summary>
    public static SchemaFile? Load(string name)
    {
        using var stream = Home.GetManifestResourceStream(Prefix + name + Suffix);
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream);
        return Parse(reader);
    }

    /// <exception cref="FormatException">A mistake in the file, which the tests of this project would have found.</exception>
    internal static SchemaFile Parse(TextReader reader)
    {
        var file = new SchemaFile();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line[0] == ' ')
                file.Declarations[^1].Lines.Add(line.Trim());
            else
                file.Declare(line);
        }
        return file;
    }

    private void Declare(string line)
    {
        var words = line.Split(' ', 3);
        var rest = words.Length > 2 ? words[2] : "";
        switch (words[0])
        {
            case "include":
                Includes.AddRange(words.Skip(1));
                break;
            case "complete":
                IsComplete = true;
                break;
            case "other":
                Others.UnionWith(line.Split(' ').Skip(1));
                break;
            case "kind":
                Declarations.Add(new Declaration(DeclarationKind.Kind, words[1], rest, []));
                break;
            case "type":
                Declarations.Add(new Declaration(DeclarationKind.Type, words[1], rest, []));
                break;
            case "scalar":
                Declarations.Add(new Declaration(DeclarationKind.Scalar, words[1], rest, []));
                break;
            default:
                throw new FormatException($"unknown declaration '{line}'");
        }
    }
}
